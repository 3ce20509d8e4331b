import { generateKeyPairSync } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { canary } from '../../scripts/support/canary.js';
import { CanarySweep, sweepFolder } from './canary-sweep.js';
import { secretValue } from './canary-values.js';

const suite = 'test/support/a sweep';
const { privateKey } = generateKeyPairSync('ed25519', {
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  publicKeyEncoding: { type: 'spki', format: 'pem' },
});
const registered = secretValue('a-password-of-somebody-1a');
secretValue('{"username":"app","password":"kept-in-a-document"}');

test.each([
  ['a marked value', canary('x')],
  ['a private key', privateKey],
  ['a private key', JSON.stringify({ privateKey })],
  ['a token', `${'eyJhbGciOiJIUzI1NiJ9'}.${'eyJzdWIiOiJhYmMxMjMifQ'}.c2lnbmF0dXJlLXRleHQ`],
  ['a registered value', `Bearer ${registered}`],
  ['a registered value', 'password=kept-in-a-document'],
])('finds %s and does not show it', (what, text) => {
  const sweep = new CanarySweep();

  sweep.look('log', 'Api', `before ${text} after`, 'before');

  expect(() => sweep.finish(suite, ['log'])).toThrow(new Error(`A secret value stands where it may not: ${what} in log Api.`));
});

test('a file of this folder in a stack of calls is no value', () => {
  const sweep = new CanarySweep();

  sweep.look('log', 'Api', 'at heard (test/support/canary-watch.ts:49:23) canary-watch.test.ts:3', 'at');

  expect(sweep.figures().hits).toEqual([]);
});

test('a search that saw nothing is no search', () => {
  const sweep = new CanarySweep();

  sweep.look('log', 'Api', 'no such line', 'START');

  expect(() => sweep.finish(suite, ['log', 'table'])).toThrow('saw nothing of: log,table');
});

test('leaves its figures behind', () => {
  const sweep = new CanarySweep();
  sweep.look('log', 'Api', 'START', 'START');
  sweep.look('log', 'Step', 'START app', /START/);

  const figures = sweep.finish(suite, ['log']);

  expect(figures).toEqual({ places: 2, bytes: 14, values: 2, kinds: { log: 2 }, hits: [] });
  expect(JSON.parse(readFileSync(join(sweepFolder, 'test-support-a-sweep.json'), 'utf8'))).toEqual(figures);
});
