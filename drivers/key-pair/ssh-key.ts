import { createPublicKey, generateKeyPair } from 'node:crypto';
import { promisify } from 'node:util';
import { openSshPrivateKey, publicBlobOf } from './open-ssh-private-key.js';
import { sshInteger, sshString } from './ssh-wire.js';

/** The types of key that EC2 takes. */
export const keyTypes = ['rsa', 'ed25519'] as const;
export type KeyType = (typeof keyTypes)[number];

/** Length of a key that EC2 itself makes; it takes 1024, 2048 and 4096. */
const rsaBits = 2_048;

const generate = promisify(generateKeyPair);

/** A new private key of the type, made in this process: PEM for RSA, as EC2 gives it and Windows passwords need it, else as OpenSSH keeps it. */
export async function newPrivateKey(type: KeyType): Promise<string> {
  if (type === 'rsa') {
    const { privateKey } = await generate('rsa', { modulusLength: rsaBits });
    return String(privateKey.export({ type: 'pkcs1', format: 'pem' }));
  }
  const { privateKey } = await generate('ed25519');
  return openSshPrivateKey(privateKey.export({ format: 'jwk' }));
}

/** The public key (one line of OpenSSH) of a private key that `newPrivateKey` made. */
export function publicKeyOf(privateKey: string): string {
  const ed25519 = publicBlobOf(privateKey);
  if (ed25519 !== undefined) return `ssh-ed25519 ${ed25519.toString('base64')}`;
  const { n = '', e = '' } = createPublicKey(privateKey).export({ format: 'jwk' });
  const [modulus, exponent] = [n, e].map((part) => sshInteger(Buffer.from(part, 'base64url'))) as [Buffer, Buffer];
  return `ssh-rsa ${Buffer.concat([sshString('ssh-rsa'), exponent, modulus]).toString('base64')}`;
}
