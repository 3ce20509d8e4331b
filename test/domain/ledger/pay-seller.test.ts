import { describe, expect, test } from '@jest/globals';
import { captureHoldWrites } from '../../../domain/ledger/capture-hold-writes.js';
import { holdFunds } from '../../../domain/ledger/hold-funds.js';
import { paySeller } from '../../../domain/ledger/pay-seller.js';
import { settleFunds } from '../../../domain/ledger/settle-funds.js';
import { aTransfer } from '../../support/a-transfer.js';
import { LedgerWorld } from '../../support/ledger-world.js';

async function aCommittedWorld(transfer = aTransfer()): Promise<LedgerWorld> {
  const world = await LedgerWorld.with(100_000n);
  await holdFunds(world, transfer);
  await world.tables.transact(captureHoldWrites(transfer, world.clock.now()));
  return world;
}

describe('paySeller', () => {
  test.each([
    ['after the commission', [settleFunds, paySeller]],
    ['before the commission', [paySeller, settleFunds]],
  ])('%s: the seller has the rest and escrow is empty', async (_what, acts) => {
    const world = await aCommittedWorld();
    for (const act of acts) await act(world, aTransfer());
    expect(world.available('wallet:cus_seller')).toBe(95_000n);
    expect(world.available('escrow:trf_01TRANSFER')).toBe(0n);
  });

  test('pays once, also after a lost answer', async () => {
    const world = await aCommittedWorld();
    const [once, again] = await world.twice(() => paySeller(world, aTransfer()));
    expect(again).toEqual(once);
    expect(await paySeller(world, aTransfer())).toEqual({ amountMinor: 95_000n, currency: 'USD' });
  });

  test('a commission that takes all leaves nothing to pay', async () => {
    const transfer = aTransfer({ commission: { amountMinor: 100_000n, currency: 'USD' } });
    const world = await aCommittedWorld(transfer);
    await paySeller(world, transfer);
    expect(world.available('wallet:cus_seller')).toBeUndefined();
  });

  test('is refused before the commit', async () => {
    await expect(paySeller(new LedgerWorld(), aTransfer())).rejects.toMatchObject({ code: 'HoldNotCaptured' });
  });
});
