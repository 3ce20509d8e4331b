import { describe, expect, test } from '@jest/globals';
import { captureHoldWrites } from '../../../domain/ledger/capture-hold-writes.js';
import { holdFunds } from '../../../domain/ledger/hold-funds.js';
import { payFromEscrow, splitPrice } from '../../../domain/ledger/pay-from-escrow.js';
import { aTransfer } from '../../support/a-transfer.js';
import { LedgerWorld } from '../../support/ledger-world.js';

const usd = (amountMinor: bigint) => ({ amountMinor, currency: 'USD' });

describe('splitPrice', () => {
  test('commission and seller’s share make the price', () => {
    expect(splitPrice(aTransfer())).toEqual({ commission: usd(5_000n), sellerShare: usd(95_000n) });
  });

  test.each([
    ['negative', usd(-1n)],
    ['above the price', usd(100_001n)],
    ['in another currency', { amountMinor: 1n, currency: 'EUR' }],
  ])('a commission %s is refused', (_what, commission) => {
    expect(() => splitPrice(aTransfer({ commission }))).toThrow(expect.objectContaining({ code: 'CommissionOutOfRange' }));
  });
});

describe('payFromEscrow', () => {
  test('before the commit there is nothing to pay', async () => {
    const world = await LedgerWorld.with(100_000n);
    await holdFunds(world, aTransfer());
    await expect(payFromEscrow(world, aTransfer(), 'payout', usd(1n))).rejects.toMatchObject({ code: 'HoldNotCaptured' });
  });

  test('more than escrow holds is refused; 0 books nothing', async () => {
    const world = await LedgerWorld.with(100_000n);
    await holdFunds(world, aTransfer());
    await world.tables.transact(captureHoldWrites(aTransfer(), world.clock.now()));
    const before = world.items();
    await expect(payFromEscrow(world, aTransfer(), 'payout', usd(100_001n))).rejects.toMatchObject({ code: 'Contention' });
    await payFromEscrow(world, aTransfer(), 'payout', usd(0n));
    expect(world.items()).toEqual(before);
  });

  test('each share is in the audit record once, with its amount, and the hold before it', async () => {
    const world = await LedgerWorld.with(100_000n);
    await holdFunds(world, aTransfer());
    await world.tables.transact(captureHoldWrites(aTransfer(), world.clock.now()));

    await payFromEscrow(world, aTransfer(), 'commission', usd(5_000n));
    await payFromEscrow(world, aTransfer(), 'payout', usd(95_000n));
    await payFromEscrow(world, aTransfer(), 'payout', usd(95_000n));

    expect(world.tables.all('transfers').map(({ what, detail }) => [what, detail])).toEqual([
      ['funds-held', { amountMinor: '100000', currency: 'USD' }],
      ['commission-settled', { amountMinor: '5000', currency: 'USD' }],
      ['seller-paid', { amountMinor: '95000', currency: 'USD' }],
    ]);
  });

  test('a failure of the table itself is handed on', async () => {
    const world = new LedgerWorld();
    world.tables.beforeTransact = () => {
      throw new Error('broken');
    };
    await expect(payFromEscrow(world, aTransfer(), 'payout', usd(1n))).rejects.toThrow('broken');
  });
});
