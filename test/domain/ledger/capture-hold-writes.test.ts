import { describe, expect, test } from '@jest/globals';
import { captureHoldWrites } from '../../../domain/ledger/capture-hold-writes.js';
import { readHold } from '../../../domain/ledger/hold.js';
import { holdFunds } from '../../../domain/ledger/hold-funds.js';
import { releaseFunds } from '../../../domain/ledger/release-funds.js';
import type { Transfer } from '../../../domain/transfer/transfer.js';
import { aTransfer } from '../../support/a-transfer.js';
import { LedgerWorld } from '../../support/ledger-world.js';

async function aWorldWithHold(transfer: Transfer): Promise<LedgerWorld> {
  const world = await LedgerWorld.with(150_000n);
  await holdFunds(world, transfer);
  return world;
}

const capture = (world: LedgerWorld, transfer: Transfer) => world.tables.transact(captureHoldWrites(transfer, world.clock.now()));

describe('captureHoldWrites', () => {
  test('moves the price from the wallet into escrow', async () => {
    const world = await aWorldWithHold(aTransfer());
    await capture(world, aTransfer());
    expect(world.available('wallet:cus_purchaser')).toBe(50_000n);
    expect(world.available('escrow:trf_01TRANSFER')).toBe(100_000n);
    expect(await readHold(world.tables, 'trf_01TRANSFER')).toMatchObject({ status: 'captured' });
  });

  test('is 6 writes, for a price of 0 one', () => {
    const at = '2026-11-23T10:00:00.000Z';
    expect(captureHoldWrites(aTransfer(), at)).toHaveLength(6);
    expect(captureHoldWrites(aTransfer({ price: { amountMinor: 0n, currency: 'USD' } }), at)).toHaveLength(1);
  });

  test('captures once', async () => {
    const world = await aWorldWithHold(aTransfer());
    await capture(world, aTransfer());
    const once = world.items();
    await expect(capture(world, aTransfer())).rejects.toMatchObject({ code: 'ConditionFailed', failed: expect.arrayContaining([0]) });
    expect(world.items()).toEqual(once);
  });

  test('fails without a hold, and when it was given back', async () => {
    const world = await LedgerWorld.with(150_000n);
    await expect(capture(world, aTransfer())).rejects.toMatchObject({ code: 'ConditionFailed', failed: expect.arrayContaining([0]) });
    await releaseFunds(world, aTransfer());
    await expect(capture(world, aTransfer())).rejects.toMatchObject({ code: 'ConditionFailed', failed: expect.arrayContaining([0]) });
  });

  test.each([
    ['one millisecond before the deadline it captures', '2026-11-23T10:59:59.999Z', true],
    ['at the deadline it is expired', '2026-11-23T11:00:00.000Z', false],
    ['after it too', '2026-11-23T11:00:00.001Z', false],
  ])('%s', async (_what, now, captures) => {
    const world = await aWorldWithHold(aTransfer());
    world.clock.set(now);
    const outcome = await capture(world, aTransfer()).then(
      () => true,
      () => false,
    );
    expect(outcome).toBe(captures);
  });

  test.each([
    ['price', { price: { amountMinor: 99_999n, currency: 'USD' } }],
    ['currency', { price: { amountMinor: 100_000n, currency: 'EUR' } }],
  ])('fails when the %s is not the one held', async (_what, changes) => {
    const world = await aWorldWithHold(aTransfer());
    await expect(capture(world, aTransfer(changes))).rejects.toMatchObject({ failed: expect.arrayContaining([0]) });
  });
});
