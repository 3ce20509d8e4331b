/** The parts of an Amazon Resource Name. */
export interface Arn {
  readonly service: string;
  /** Empty for global services. */
  readonly region: string;
  /** Empty where the name has none, e.g. of an S3 bucket. */
  readonly awsAccountId: string;
  /** Everything after the fifth colon, e.g. `volume/vol-1`. */
  readonly resource: string;
}

/** Takes an ARN apart; missing parts are empty, so a caller's comparison fails instead of the parser. */
export function parseArn(arn: string): Arn {
  const [, , service = '', region = '', awsAccountId = '', ...rest] = arn.split(':');
  return { service, region, awsAccountId, resource: rest.join(':') };
}

/** The id an EC2 call takes: `vol-1` of `arn:aws:ec2:eu-west-1:222222222222:volume/vol-1`. */
export function idOfArn(arn: string): string {
  const { resource } = parseArn(arn);
  return resource.slice(resource.lastIndexOf('/') + 1);
}

/** The ARN of an EC2 resource, e.g. kind `volume`, id `vol-1`. */
export function ec2Arn(place: { readonly awsAccountId: string; readonly region: string }, kind: string, id: string): string {
  return `arn:aws:ec2:${place.region}:${place.awsAccountId}:${kind}/${id}`;
}
