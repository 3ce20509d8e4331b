import { keyTypes } from './ssh-key.js';
import { sshStringsOf } from './ssh-wire.js';

/** Lengths of an RSA key that EC2 takes, in bits. */
const rsaBitsTaken = [1_024, 2_048, 4_096];
const ed25519Bytes = 32;

/** Why EC2 would not import a public key (one line of OpenSSH), as the end of a sentence that begins with the key; undefined when it would. */
export function importProblem(publicKey: string): string | undefined {
  const [type = '', base64 = ''] = publicKey.split(' ');
  if (!keyTypes.some((known) => type === `ssh-${known}`)) return `is of the type ${type}, which EC2 does not import`;
  const strings = sshStringsOf(Buffer.from(base64, 'base64')) ?? [];
  const [name, first, modulus, ...more] = strings;
  if (name?.toString() !== type || first === undefined || more.length > 0) return 'is broken';
  if (type === 'ssh-ed25519') return first.length === ed25519Bytes && modulus === undefined ? undefined : 'is broken';
  const bits = modulus === undefined ? 0 : bitsOf(modulus);
  return rsaBitsTaken.includes(bits) ? undefined : `has ${bits} bits; EC2 imports RSA keys of ${rsaBitsTaken.join(', ')}`;
}

function bitsOf(number: Buffer): number {
  return BigInt(`0x0${number.toString('hex')}`).toString(2).length;
}
