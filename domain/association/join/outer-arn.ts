/** Parts of an ARN that name something inside of a resource, or one version of it. */
const inner: readonly (readonly [RegExp, string])[] = [
  [/^(arn:[^:]+:s3:::[^/]+)\/.*$/s, '$1'],
  [/^(arn:[^:]+:lambda:[^:]*:\d*:function:[^:]+):.*$/s, '$1'],
  [/^(arn:[^:]+:logs:[^:]*:\d*:log-group:[^:]+):.*$/s, '$1'],
  [/^(arn:[^:]+:dynamodb:[^:]*:\d*:table\/[^/]+)\/.*$/s, '$1'],
  [/^(arn:[^:]+:sns:[^:]*:\d*:[^:]+):.*$/s, '$1'],
];

/** The ARN of the resource of which an ARN names a part or version; undefined for one that names no part. */
export function outerArn(arn: string): string | undefined {
  return inner.map(([pattern, outer]) => arn.replace(pattern, outer)).find((text) => text !== arn);
}
