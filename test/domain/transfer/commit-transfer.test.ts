import { describe, expect, it } from '@jest/globals';
import { customerItem } from '../../../domain/customer/customer-store.js';
import { holdFunds } from '../../../domain/ledger/hold-funds.js';
import { releaseFunds } from '../../../domain/ledger/release-funds.js';
import { transactAudited } from '../../../domain/transfer/audit-chain.js';
import { commitTransfer } from '../../../domain/transfer/commit-transfer.js';
import { finishEffect, intendEffect } from '../../../domain/transfer/effect-log.js';
import { CommitRefusedError, TransferExpiredError } from '../../../domain/transfer/errors.js';
import { aCustomer, TransferWorld } from '../../support/transfer-world.js';

const proven = ['LockResources', 'CheckBlockers', 'StageAccess', 'RotateCredentials', 'RecheckResources'];

async function ready(without: readonly string[] = []): Promise<TransferWorld> {
  const world = await TransferWorld.with();
  const { transferId } = world;
  for (const step of proven.filter((name) => !without.includes(name))) {
    const named = { transferId, step, epoch: 1, batch: 0 };
    await intendEffect(world.tables, { ...named, attempt: 1, leaseUntil: world.clock.now(), now: world.clock.now() }, ['preparing']);
    await finishEffect(world.tables, named, world.clock.now());
  }
  await holdFunds(world, await world.transfer());
  return world;
}

describe('commitTransfer', () => {
  it('moves transfer, hold, listing and purchase in one write, with audit entry and event', async () => {
    const world = await ready();

    await commitTransfer(world, await world.work());

    expect(await world.transfer()).toMatchObject({ status: 'completing', cut: world.clock.now() });
    expect((await world.item('marketplace', 'lst_01', 'listing'))?.status).toBe('sold');
    expect((await world.item('marketplace', 'pur_01', 'purchase'))?.status).toBe('sold');
    const items = world.tables.all('transfers');
    expect(items.filter((item) => item.sk.startsWith('audit#')).at(-1)).toMatchObject({
      who: 'service',
      what: 'committed',
      before: { status: 'preparing' },
      after: { status: 'completing' },
      detail: { cut: world.clock.now(), escrow: { amountMinor: '100000', currency: 'USD' } },
    });
    expect(items.some((item) => String(item.envelope).includes('Transfer Committed'))).toBe(true);
  });

  it('lands behind an audit line that another writer put there at the same moment', async () => {
    const world = await ready();
    const { transferId } = world;
    const entry = { transferId, at: world.clock.now(), who: 'cus_purchaser/per_1', what: 'looked', detail: {} };
    world.tables.beforeTransact = async () => {
      world.tables.beforeTransact = undefined;
      await transactAudited(world.tables, entry, []);
    };

    await commitTransfer(world, await world.work());

    expect((await world.transfer()).status).toBe('completing');
    const lines = world.tables.all('transfers').filter(({ sk }) => sk.startsWith('audit#'));
    expect(lines.map(({ what }) => what).slice(-2)).toEqual(['looked', 'committed']);
  });

  it('is safe when the answer of the first write was lost', async () => {
    const world = await ready();
    const work = await world.work();
    await commitTransfer(world, work);

    await expect(commitTransfer(world, work)).resolves.toBeUndefined();
  });

  it.each(proven)('is refused while a batch of %s is not done', async (step) => {
    const world = await ready([step]);

    await expect(commitTransfer(world, await world.work())).rejects.toThrow(CommitRefusedError);

    expect((await world.transfer()).status).toBe('preparing');
  });

  it('is refused from the deadline on', async () => {
    const world = await ready();
    world.clock.set((await world.transfer()).deadline);

    await expect(commitTransfer(world, await world.work())).rejects.toThrow(TransferExpiredError);
  });

  it.each([
    ['the hold is gone', async (world: TransferWorld) => releaseFunds(world, await world.transfer())],
    [
      'the purchaser is suspended',
      (world: TransferWorld) => world.put('marketplace', customerItem(aCustomer('cus_purchaser', { standing: 'suspended' }))),
    ],
    [
      'the listing is not reserved for this purchase',
      (world: TransferWorld) =>
        world.tables.transact([
          { act: 'update', key: { table: 'marketplace', pk: 'lst_01', sk: 'listing' }, set: { purchaseId: 'pur_02' } },
        ]),
    ],
  ])('is refused, with nothing written, when %s', async (_why, spoil) => {
    const world = await ready();
    await spoil(world);
    const before = world.tables.all('ledger');

    await expect(commitTransfer(world, await world.work())).rejects.toThrow(CommitRefusedError);

    expect((await world.transfer()).status).toBe('preparing');
    expect((await world.item('marketplace', 'pur_01', 'purchase'))?.status).toBe('accepted');
    expect(world.tables.all('ledger')).toEqual(before);
  });
});
