import { randomBytes } from 'node:crypto';

/** A new random credential: 32 printable characters, 192 bits; without characters that shells or connection strings give a meaning. */
export function newSecretValue(): string {
  return randomBytes(24).toString('base64url');
}
