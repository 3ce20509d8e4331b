import { createPrivateKey, generateKeyPairSync, sign, verify } from 'node:crypto';
import { expect, test } from '@jest/globals';
import { openSshPrivateKey, publicBlobOf } from '../../../drivers/key-pair/open-ssh-private-key.js';

const { privateKey, publicKey } = generateKeyPairSync('ed25519');
const jwk = privateKey.export({ format: 'jwk' });
const text = openSshPrivateKey(jwk);
const bytes = Buffer.from(text.split('\n').slice(1, -2).join(''), 'base64');

/** The strings one after the other, from `offset`. */
function strings(from: Buffer, offset: number, count: number): Buffer[] {
  const [first = Buffer.alloc(0), ...rest] = [from.subarray(offset + 4, offset + 4 + from.readUInt32BE(offset))];
  return count === 1 ? [first] : [first, ...rest, ...strings(from, offset + 4 + first.length, count - 1)];
}

test('is laid out as PROTOCOL.key of OpenSSH says', () => {
  const [cipher, derivation, options] = strings(bytes, 15, 3).map(String);
  const [publicBlob, privateBlob] = strings(bytes, 39, 2) as [Buffer, Buffer];
  const [type, publicBytes, secret, comment] = strings(privateBlob, 8, 4) as [Buffer, Buffer, Buffer, Buffer];

  expect(bytes.subarray(0, 15).toString()).toBe('openssh-key-v1\0');
  expect([cipher, derivation, options, bytes.readUInt32BE(35)]).toEqual(['none', 'none', '', 1]);
  expect(privateBlob.subarray(0, 4)).toEqual(privateBlob.subarray(4, 8));
  expect([type.toString(), comment.toString(), privateBlob.length % 8]).toEqual(['ssh-ed25519', '', 0]);
  expect(publicBytes.toString('base64url')).toBe(jwk.x);
  expect(secret.toString('base64url')).toBe(Buffer.concat([Buffer.from(String(jwk.d), 'base64url'), publicBytes]).toString('base64url'));
  expect(publicBlobOf(text)).toEqual(publicBlob);
  expect(text.split('\n').every((line) => line.length <= 70)).toBe(true);
});

test('holds the key itself', () => {
  const secret = strings(strings(bytes, 39, 2)[1] as Buffer, 8, 3)[2] as Buffer;
  const again = createPrivateKey({ key: { ...jwk, d: secret.subarray(0, 32).toString('base64url') }, format: 'jwk' });

  expect(verify(null, Buffer.from('x'), publicKey, sign(null, Buffer.from('x'), again))).toBe(true);
});

test('no other text has a public part', () => {
  expect(publicBlobOf('-----BEGIN RSA PRIVATE KEY-----\n')).toBeUndefined();
});
