import { describe, expect, test } from '@jest/globals';
import { creditWallet } from '../../../domain/ledger/credit-wallet.js';
import { holdFunds } from '../../../domain/ledger/hold-funds.js';
import { walletBalance, walletsOf } from '../../../domain/ledger/wallet-balance.js';
import { aTransfer } from '../../support/a-transfer.js';
import { LedgerWorld } from '../../support/ledger-world.js';

describe('walletBalance', () => {
  test('says what is available and what is held', async () => {
    const world = await LedgerWorld.with(150_000n);
    await holdFunds(world, aTransfer());
    const expected = { currency: 'USD', availableMinor: 50_000n, heldMinor: 100_000n };
    expect(await walletBalance(world.tables, 'cus_purchaser', 'USD')).toEqual(expected);
    expect(await walletBalance(world.tables, 'cus_purchaser', 'EUR')).toBeUndefined();
  });

  test('walletsOf finds every currency of one customer, and of no other', async () => {
    const world = await LedgerWorld.with(1n, 'USD');
    for (const [customerId, currency] of [
      ['cus_purchaser', 'EUR'],
      ['cus_purchaser2', 'USD'],
      ['cus_other', 'USD'],
    ] as const) {
      await creditWallet(world, { customerId, amount: { amountMinor: 7n, currency }, description: 'Credit' });
    }
    expect(await walletsOf(world.tables, 'cus_purchaser')).toEqual([
      { currency: 'EUR', availableMinor: 7n, heldMinor: 0n },
      { currency: 'USD', availableMinor: 1n, heldMinor: 0n },
    ]);
  });
});
