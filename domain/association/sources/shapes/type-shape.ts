/** How one type of cloud resource is named in the configuration that describe calls and AWS Config answer. */
export interface TypeShape {
  /** Path of the ARN, where the configuration has one. */
  readonly arnPath?: string;
  /** The ARN made of `{id}`, `{region}` and `{account}`, for where the configuration has none. */
  readonly arn?: string;
  /** Path of what references call it: an id, or a name where there is no id. */
  readonly id: string;
  /** Path of the name people gave it. */
  readonly name?: string;
  /** Paths of what else configurations and logs call it. */
  readonly aliases?: readonly string[];
  /** Names that follow from id and region, e.g. a bucket's host names. */
  readonly derived?: readonly string[];
  /** The part of the ARN that is a name of its own: its first group. */
  readonly arnPart?: RegExp;
  /** Paths of policy documents in force on it. */
  readonly policies?: readonly string[];
  /** True for services without regions. */
  readonly isGlobal?: boolean;
}

/** The shape of what EC2 names by kind and id. */
export const ec2Shape = (kind: string, id: string, more: Partial<TypeShape> = {}): TypeShape => ({
  arn: `arn:aws:ec2:{region}:{account}:${kind}/{id}`,
  id,
  ...more,
});
