import { describe, expect, test } from '@jest/globals';
import { captureHoldWrites } from '../../../domain/ledger/capture-hold-writes.js';
import { creditWallet } from '../../../domain/ledger/credit-wallet.js';
import { entrySums } from '../../../domain/ledger/entry-sums.js';
import { LedgerTooLargeError } from '../../../domain/ledger/errors.js';
import { holdFunds } from '../../../domain/ledger/hold-funds.js';
import { aTransfer } from '../../support/a-transfer.js';
import { LedgerWorld } from '../../support/ledger-world.js';

const transfer = aTransfer({ toCustomer: 'cus_purchaser', price: { amountMinor: 400n, currency: 'USD' } });

describe('entrySums', () => {
  test('adds up what is posted and what is pending, by currency', async () => {
    const world = await LedgerWorld.with(1_000n);
    await creditWallet(world, { customerId: 'cus_purchaser', amount: { amountMinor: 7n, currency: 'JPY' }, description: 'Credit' });
    await holdFunds(world, transfer);

    const sums = await entrySums(world.tables, 'wallet:cus_purchaser');

    expect(Object.fromEntries(sums)).toEqual({
      USD: { debitsPosted: 0n, creditsPosted: 1_000n, debitsPending: 400n, creditsPending: 0n, entries: 2 },
      JPY: { debitsPosted: 0n, creditsPosted: 7n, debitsPending: 0n, creditsPending: 0n, entries: 1 },
    });
  });

  test('an entry that ends a pending one takes it out of what is pending', async () => {
    const world = await LedgerWorld.with(1_000n);
    await holdFunds(world, transfer);
    await world.tables.transact(captureHoldWrites(transfer, world.clock.now()));

    const sums = await entrySums(world.tables, 'wallet:cus_purchaser');

    expect(sums.get('USD')).toMatchObject({ debitsPosted: 400n, debitsPending: 0n });
  });

  test('says that an account is too large instead of leaving out the rest', async () => {
    const world = new LedgerWorld();
    for (let n = 0; n < 101; n += 1) {
      await creditWallet(world, { customerId: 'cus_1', amount: { amountMinor: 1n, currency: 'USD' }, description: 'Credit' });
    }

    await expect(entrySums(world.tables, 'wallet:cus_1', 1)).rejects.toThrow(LedgerTooLargeError);
    expect((await entrySums(world.tables, 'wallet:cus_1', 2)).get('USD')?.entries).toBe(101);
  });
});
