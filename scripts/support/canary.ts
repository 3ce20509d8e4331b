import { randomBytes } from 'node:crypto';

/** What every secret value of demo and tests begins with, so that it is found wherever it may not stand. */
export const canaryMark = 'canary-';

/** A new secret value that can be searched for: `canary-<name>-<24 hexadecimal digits>`. */
export function canary(name: string): string {
  return `${canaryMark}${name}-${randomBytes(12).toString('hex')}`;
}
