/** How a pattern of a policy names a part of a resource, by service: what is cut off to get the resource's own ARN. */
const partsByService: { readonly [service: string]: RegExp } = {
  s3: /^([^/]+)\/.*$/,
  dynamodb: /^(table\/[^/]+)\/.*$/,
  logs: /^(log-group:[^:]+):.*$/,
  lambda: /^(function:[^:]+):.*$/,
  kinesis: /^(stream\/[^/]+)\/.*$/,
  'execute-api': /^([^/]+)\/.*$/,
  elasticfilesystem: /^(file-system\/[^/]+)\/.*$/,
};

/** A resource's own ARN, or a pattern of such, from what the `Resource` of a statement names; undefined where it names no resource. */
export function resourcePattern(resource: string): string | undefined {
  const parts = resource.split(':');
  if (parts[0] !== 'arn' || parts.length < 6) return undefined;
  const [, partition = '', service = '', region = '', awsAccountId = ''] = parts;
  const rest = parts.slice(5).join(':');
  const own = partsByService[service]?.exec(rest)?.[1] ?? rest;
  // A pattern that begins with its wildcard, or names a kind only, chooses nothing.
  if (/^(?:[\w-]+[:/])?\*/.test(own) || service.includes('*')) return undefined;
  if (service === 'execute-api') return `arn:${partition}:apigateway:${region}::/*apis/${own}`;
  return `arn:${partition}:${service}:${region}:${awsAccountId}:${own}`;
}
