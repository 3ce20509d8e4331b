import type { JsonWebKey } from 'node:crypto';
import { readSshString, sshString, sshUint32 } from './ssh-wire.js';

const magic = Buffer.from('openssh-key-v1\0');
const [begin, end] = ['-----BEGIN OPENSSH PRIVATE KEY-----', '-----END OPENSSH PRIVATE KEY-----'];
const charactersPerLine = 70;
/** Block size of a key that is not encrypted. */
const blockBytes = 8;

/** An Ed25519 private key (JWK) in the form of OpenSSH, the one every `ssh` reads; without passphrase (PROTOCOL.key of OpenSSH). */
export function openSshPrivateKey({ x = '', d = '' }: JsonWebKey): string {
  const publicBytes = Buffer.from(x, 'base64url');
  const publicBlob = Buffer.concat([sshString('ssh-ed25519'), sshString(publicBytes)]);
  // Twice the same number: with a passphrase it would show that the right one was given.
  const check = publicBytes.subarray(0, 4);
  const secret = sshString(Buffer.concat([Buffer.from(d, 'base64url'), publicBytes]));
  const privateBlob = padded(Buffer.concat([check, check, publicBlob, secret, sshString('')]));
  const noCipher = Buffer.concat([sshString('none'), sshString('none'), sshString('')]);
  const whole = Buffer.concat([magic, noCipher, sshUint32(1), sshString(publicBlob), sshString(privateBlob)]);
  const lines = whole.toString('base64').match(new RegExp(`.{1,${charactersPerLine}}`, 'g')) ?? [];
  return `${[begin, ...lines, end].join('\n')}\n`;
}

/** The public part (SSH wire form) that a private key in the form of OpenSSH carries; undefined for any other text. */
export function publicBlobOf(privateKey: string): Buffer | undefined {
  if (!privateKey.startsWith(begin)) return undefined;
  const bytes = Buffer.from(privateKey.replace(begin, '').replace(end, ''), 'base64');
  // Three strings (cipher, key derivation and its options) and the count of keys stand before it.
  let offset = magic.length;
  for (let i = 0; i < 3; i += 1) offset += 4 + bytes.readUInt32BE(offset);
  return readSshString(bytes, offset + 4);
}

function padded(bytes: Buffer): Buffer {
  const missing = (blockBytes - (bytes.length % blockBytes)) % blockBytes;
  return Buffer.concat([bytes, Buffer.from(Array.from({ length: missing }, (_, i) => i + 1))]);
}
