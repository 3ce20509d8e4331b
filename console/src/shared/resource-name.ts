import type { CloudResource } from '../generated/api.js';
import { shortArn } from './short-arn.js';

/** What people call a cloud resource: the name it was given, else the end of its ARN. */
export function resourceName({ name, arn }: Pick<CloudResource, 'name' | 'arn'>): string {
  return name === undefined || name === '' ? shortArn(arn) : name;
}
