import { generateKeyPairSync } from 'node:crypto';
import { expect, test } from '@jest/globals';
import { importProblem } from '../../../drivers/key-pair/import-problem.js';
import { keyTypes, newPrivateKey, publicKeyOf } from '../../../drivers/key-pair/ssh-key.js';
import { sshString } from '../../../drivers/key-pair/ssh-wire.js';
import { purchasersKey } from '../../support/key-pair-world.js';

const line = (type: string, ...parts: readonly (string | Buffer)[]) => `${type} ${Buffer.concat(parts.map(sshString)).toString('base64')}`;
const rsaOf = (bits: number) =>
  publicKeyOf(String(generateKeyPairSync('rsa', { modulusLength: bits }).privateKey.export({ type: 'pkcs1', format: 'pem' })));

test.each(keyTypes)('what we make of the type %s is imported', async (type) => {
  expect(importProblem(publicKeyOf(await newPrivateKey(type)))).toBeUndefined();
});

test('so is a line with a comment', () => {
  expect(importProblem(purchasersKey)).toBeUndefined();
});

test.each([
  ['ecdsa-sha2-nistp256 AAAA', 'type'],
  ['ssh-dss AAAA', 'type'],
  ['ssh-ed25519 AAAA', 'broken'],
  [line('ssh-ed25519', 'ssh-rsa', Buffer.alloc(32)), 'broken'],
  [line('ssh-ed25519', 'ssh-ed25519', Buffer.alloc(31)), 'broken'],
  [line('ssh-ed25519', 'ssh-ed25519', Buffer.alloc(32), 'more'), 'broken'],
  [line('ssh-rsa', 'ssh-rsa', Buffer.from([1, 0, 1])), '0 bits'],
  [line('ssh-rsa', 'ssh-rsa', 'a', 'b', 'c'), 'broken'],
  [rsaOf(1_536), '1536 bits'],
])('%s is not: %s', (publicKey, problem) => {
  expect(importProblem(publicKey)).toContain(problem);
});
