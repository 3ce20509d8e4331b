import { expect, test } from '@jest/globals';
import { InMemoryTables } from '../../../adapters/in-memory/in-memory-tables.js';
import {
  type Credential,
  credentialKey,
  credentialPage,
  isCredentialItem,
  keepCredential,
  offSweep,
  readCredential,
} from '../../../domain/transfer/credential-store.js';

const now = '2026-11-23T10:00:00.000Z';
const credential = (resourceId: string, change: Partial<Credential> = {}): Credential => ({
  transferId: 'trf_1',
  resourceId,
  arn: `arn:${resourceId}`,
  kind: 'private-key',
  state: 'waiting',
  ...change,
});
const dueNow = async (tables: InMemoryTables) =>
  (await tables.query({ table: 'transfers', index: 'byDue', partition: 'credential', sortAtMost: '9', limit: 10 })).items.map(
    ({ sk }) => sk,
  );

test('the first record stays, and is found by the sweep until it is taken off', async () => {
  const tables = new InMemoryTables();

  await keepCredential(tables, credential('res_a'), now);
  await keepCredential(tables, credential('res_a', { arn: 'arn:other' }), now);

  expect(await readCredential(tables, 'trf_1', 'res_a')).toEqual(credential('res_a'));
  expect(await dueNow(tables)).toEqual(['credential#res_a']);
  await tables.transact([offSweep(credentialKey('trf_1', 'res_a'))]);
  expect(await dueNow(tables)).toEqual([]);
  expect(await readCredential(tables, 'trf_1', 'res_b')).toBeUndefined();
});

test('pages hold one transfer only', async () => {
  const tables = new InMemoryTables();
  for (const id of ['res_a', 'res_b']) await keepCredential(tables, credential(id), now);
  await keepCredential(tables, credential('res_c', { transferId: 'trf_2' }), now);

  const first = await credentialPage(tables, 'trf_1', { limit: 1 });
  const second = await credentialPage(tables, 'trf_1', { limit: 1, ...(first.next ? { after: first.next } : {}) });

  expect([first.items, second.items]).toEqual([[credential('res_a')], [credential('res_b')]]);
});

test('tells its items from others of the transfer', () => {
  expect([isCredentialItem({ sk: 'credential#res_a' }), isCredentialItem({ sk: 'given-credentials' })]).toEqual([true, false]);
});
