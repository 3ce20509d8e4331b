import { describe, expect, test } from '@jest/globals';
import { creditWallet } from '../../../domain/ledger/credit-wallet.js';
import { LedgerWorld } from '../../support/ledger-world.js';

function aCredit(amountMinor: bigint, changes = {}) {
  return { customerId: 'cus_1', amount: { amountMinor, currency: 'USD' }, description: 'Credit', ...changes };
}

describe('creditWallet', () => {
  test('opens the wallet, then adds to it', async () => {
    const world = new LedgerWorld();
    const ids = [await creditWallet(world, aCredit(5n)), await creditWallet(world, aCredit(5n))];
    expect(new Set(ids).size).toBe(2);
    expect(world.available('wallet:cus_1')).toBe(10n);
  });

  test('the same key credits once, also after a lost answer; another key or customer again', async () => {
    const world = new LedgerWorld();
    const [once, again] = await world.twice(() => creditWallet(world, aCredit(5n, { idempotencyKey: 'k' })));
    expect(again).toEqual(once);
    await creditWallet(world, aCredit(5n, { idempotencyKey: 'other' }));
    await creditWallet(world, aCredit(5n, { idempotencyKey: 'k', customerId: 'cus_2' }));
    expect([world.available('wallet:cus_1'), world.available('wallet:cus_2')]).toEqual([10n, 5n]);
  });

  test('the same key with another amount is refused', async () => {
    const world = new LedgerWorld();
    expect(await creditWallet(world, aCredit(5n, { idempotencyKey: 'k' }))).toMatch(/^jrn_[0-9A-F]{26}$/);
    await expect(creditWallet(world, aCredit(6n, { idempotencyKey: 'k' }))).rejects.toMatchObject({ code: 'IdempotencyMismatch' });
  });

  test.each([
    ['0', aCredit(0n)],
    ['a negative amount', aCredit(-5n)],
    ['an amount beyond every price', aCredit(10n ** 18n + 1n)],
    ['a currency that is none', aCredit(5n, { amount: { amountMinor: 5n, currency: 'usd' } })],
  ])('%s is refused, nothing is booked', async (_what, credit) => {
    const world = new LedgerWorld();
    await expect(creditWallet(world, credit)).rejects.toMatchObject({ code: 'InvalidInput', problems: [expect.anything()] });
    expect(world.items()).toEqual([]);
  });
});
