import { expect, test } from '@jest/globals';
import type { Speaker } from '../../../domain/customer/customer.js';
import { collectCredential } from '../../../domain/transfer/collect-credential.js';
import { keepCredential, readCredential, retellSeconds } from '../../../domain/transfer/credential-store.js';
import { noCredential } from '../../../domain/transfer/purchaser-transfer.js';
import { transferKey } from '../../../domain/transfer/transfer-store.js';
import { canary } from '../../../scripts/support/canary.js';
import { TransferWorld } from '../../support/transfer-world.js';

const value = canary('kept');

const speaker: Speaker = { subject: 's', role: 'member', customerId: 'cus_purchaser', scopes: [], correlationId: 'cor_1' };
const resourceId = 'res_a';

async function waiting() {
  const world = await TransferWorld.with({ status: 'completed' });
  const { transferId } = world;
  await keepCredential(world.tables, { transferId, resourceId, arn: 'arn:a', kind: 'secret-value', state: 'waiting' }, world.clock.now());
  await world.vault.put(transferId, resourceId, value);
  const request = { speaker, transferId, resourceId, idempotencyKey: 'k' };
  return { world, request, collect: (change: Partial<typeof request> = {}) => collectCredential(world, { ...request, ...change }) };
}

test('is marked and due to be swept before it is told', async () => {
  const { world, request, collect } = await waiting();

  expect(await collect()).toEqual({ resourceId, arn: 'arn:a', kind: 'secret-value', value });
  expect(await readCredential(world.tables, request.transferId, resourceId)).toMatchObject({
    state: 'collected',
    collectedBy: 's',
    collectedWith: 'k',
    collectedAt: world.clock.now(),
  });
});

test.each([
  ['another key', { idempotencyKey: 'other' }, 0],
  ['another person', { speaker: { ...speaker, subject: 'other' } }, 0],
  ['too late', {}, retellSeconds],
])('is not told again: %s', async (_why, change, seconds) => {
  const { world, collect } = await waiting();
  await collect();
  world.clock.advance(seconds);

  await expect(collect(change)).rejects.toEqual(noCredential());
});

test('a write that fails tells nothing and leaves it waiting', async () => {
  const { world, request, collect } = await waiting();
  world.tables.beforeTransact = async () => {
    throw new Error('storage is down');
  };

  await expect(collect()).rejects.toThrow('storage is down');

  world.tables.beforeTransact = undefined;
  expect(await readCredential(world.tables, request.transferId, resourceId)).toMatchObject({ state: 'waiting' });
  expect((await collect()).value).toBe(value);
});

test('a transfer that leaves its end at the same moment keeps it', async () => {
  const { world, request, collect } = await waiting();
  world.tables.beforeTransact = async () => {
    world.tables.beforeTransact = undefined;
    await world.tables.transact([{ act: 'update', key: transferKey(request.transferId), set: { status: 'completing' } }]);
  };

  await expect(collect()).rejects.toEqual(noCredential());
});
