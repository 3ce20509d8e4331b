import { describe, expect, test } from '@jest/globals';
import { captureHoldWrites } from '../../../domain/ledger/capture-hold-writes.js';
import { entriesOf } from '../../../domain/ledger/entries-of.js';
import { holdFunds } from '../../../domain/ledger/hold-funds.js';
import { paySeller } from '../../../domain/ledger/pay-seller.js';
import { settleFunds } from '../../../domain/ledger/settle-funds.js';
import { aTransfer } from '../../support/a-transfer.js';
import { LedgerWorld } from '../../support/ledger-world.js';

async function aSoldWorld(): Promise<LedgerWorld> {
  const world = await LedgerWorld.with(100_000n);
  const transfer = aTransfer();
  world.clock.advance(1);
  await holdFunds(world, transfer);
  world.clock.advance(1);
  await world.tables.transact(captureHoldWrites(transfer, world.clock.now()));
  world.clock.advance(1);
  await settleFunds(world, transfer);
  world.clock.advance(1);
  await paySeller(world, transfer);
  return world;
}

const names = (entries: readonly { entryId: string }[]) => entries.map((entry) => entry.entryId.replace(/^jrn_01TRANSFER-/, ''));

describe('entriesOf', () => {
  test('finds the entries of a transfer and of each ledger account, oldest first', async () => {
    const { tables } = await aSoldWorld();
    expect(names((await entriesOf(tables, 'trf_01TRANSFER')).items)).toEqual(['hold', 'hold-end', 'commission', 'payout']);
    expect(names((await entriesOf(tables, 'wallet:cus_seller')).items)).toEqual(['payout']);
    expect(names((await entriesOf(tables, 'commission')).items)).toEqual(['commission']);
    expect((await entriesOf(tables, 'wallet:cus_purchaser')).items).toHaveLength(3);
  });

  test('or newest first', async () => {
    const { tables } = await aSoldWorld();
    const { items } = await entriesOf(tables, 'trf_01TRANSFER', { descending: true });
    expect(names(items)).toEqual(['payout', 'commission', 'hold-end', 'hold']);
  });

  test('comes page by page, and an unknown group is empty', async () => {
    const { tables } = await aSoldWorld();
    const first = await entriesOf(tables, 'trf_01TRANSFER', { limit: 3 });
    const second = await entriesOf(tables, 'trf_01TRANSFER', { limit: 3, after: first.next });
    expect(names([...first.items, ...second.items])).toEqual(['hold', 'hold-end', 'commission', 'payout']);
    expect(second.next).toBeUndefined();
    expect(await entriesOf(tables, 'trf_unknown')).toEqual({ items: [] });
  });
});
