import { createPrivateKey, createPublicKey, type JsonWebKey } from 'node:crypto';
import { expect, test } from '@jest/globals';
import { keyTypes, newPrivateKey, publicKeyOf } from '../../../drivers/key-pair/ssh-key.js';
import { readSshString } from '../../../drivers/key-pair/ssh-wire.js';

test('an RSA key is PEM of the length EC2 makes, and its line holds exponent and modulus', async () => {
  const privateKey = await newPrivateKey('rsa');

  const [type = '', base64 = ''] = publicKeyOf(privateKey).split(' ');
  const blob = Buffer.from(base64, 'base64');
  const { n, e } = createPublicKey(createPrivateKey(privateKey)).export({ format: 'jwk' }) as JsonWebKey & { n: string; e: string };
  expect([type, readSshString(blob, 0).toString()]).toEqual(['ssh-rsa', 'ssh-rsa']);
  expect(readSshString(blob, 11).toString('base64url')).toBe(e);
  expect(readSshString(blob, 18).subarray(1).toString('base64url')).toBe(n);
  expect(Buffer.from(n, 'base64url')).toHaveLength(256);
});

test('an Ed25519 key is in the form of OpenSSH, and its line holds 32 bytes', async () => {
  const privateKey = await newPrivateKey('ed25519');

  const [type = '', base64 = ''] = publicKeyOf(privateKey).split(' ');
  const blob = Buffer.from(base64, 'base64');
  expect(privateKey).toMatch(/^-----BEGIN OPENSSH PRIVATE KEY-----\n/);
  expect([type, readSshString(blob, 0).toString(), readSshString(blob, 15).length]).toEqual(['ssh-ed25519', 'ssh-ed25519', 32]);
});

test.each(keyTypes)('no two keys of the type %s are the same', async (type) => {
  expect(await newPrivateKey(type)).not.toBe(await newPrivateKey(type));
});
