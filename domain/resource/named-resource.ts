import { InvalidInputError } from '../errors.js';
import { cloudResourceId } from './cloud-resource.js';

/** The resource id that a path and its optional `?arn=` name together; throws InvalidInputError when they name two, or none. */
export function namedResourceId(resourceId: string, arn: string | undefined): string {
  const byArn = arn === undefined ? undefined : cloudResourceId(arn);
  if (resourceId === 'by-arn' && byArn !== undefined) return byArn;
  if (resourceId !== 'by-arn' && (byArn === undefined || byArn === resourceId)) return resourceId;
  throw new InvalidInputError([
    { field: 'query.arn', value: arn, rule: 'names the cloud resource of the path', remedy: 'Send its id, or by-arn with ?arn=' },
  ]);
}
