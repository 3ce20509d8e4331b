import { createHash } from 'node:crypto';

/** The version id a transfer gives its new value, in the shape of a UUID: the same at every retry, so no second version is made. */
export function newVersionId(transferId: string, arn: string): string {
  const hex = createHash('sha256').update(`${transferId} ${arn}`).digest('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join('-');
}
