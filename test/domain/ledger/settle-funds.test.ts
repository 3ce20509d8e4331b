import { describe, expect, test } from '@jest/globals';
import { captureHoldWrites } from '../../../domain/ledger/capture-hold-writes.js';
import { holdFunds } from '../../../domain/ledger/hold-funds.js';
import { settleFunds } from '../../../domain/ledger/settle-funds.js';
import { trialBalance } from '../../../domain/ledger/trial-balance.js';
import { aTransfer } from '../../support/a-transfer.js';
import { LedgerWorld } from '../../support/ledger-world.js';

async function aCommittedWorld(transfer = aTransfer()): Promise<LedgerWorld> {
  const world = await LedgerWorld.with(100_000n);
  await holdFunds(world, transfer);
  await world.tables.transact(captureHoldWrites(transfer, world.clock.now()));
  return world;
}

describe('settleFunds', () => {
  test('posts the commission out of escrow', async () => {
    const world = await aCommittedWorld();
    expect(await settleFunds(world, aTransfer())).toEqual({ amountMinor: 5_000n, currency: 'USD' });
    expect(world.available('escrow:trf_01TRANSFER')).toBe(95_000n);
    const { accounts } = await trialBalance(world.tables);
    expect(accounts.find((account) => account.ledgerAccount === 'commission')?.creditsPosted).toBe(5_000n);
  });

  test('is safe twice, also after a lost answer', async () => {
    const world = await aCommittedWorld();
    const [once, again] = await world.twice(() => settleFunds(world, aTransfer()));
    expect(again).toEqual(once);
  });

  test('a commission of 0, or a price of 0, books nothing', async () => {
    const none = { amountMinor: 0n, currency: 'USD' };
    for (const transfer of [aTransfer({ commission: none }), aTransfer({ commission: none, price: none })]) {
      const world = await aCommittedWorld(transfer);
      const before = world.items();
      expect(await settleFunds(world, transfer)).toEqual(none);
      expect(world.items()).toEqual(before);
    }
  });

  test('is refused before the commit', async () => {
    await expect(settleFunds(new LedgerWorld(), aTransfer())).rejects.toMatchObject({ code: 'HoldNotCaptured' });
  });
});
