import { describe, expect, test } from '@jest/globals';
import { balanceKey, balanceOfItem, balanceOrder } from '../../../domain/ledger/balance.js';

describe('a stored balance', () => {
  test('has a key for each account, currency and shard', () => {
    expect(balanceKey('commission', 'USD', 7)).toEqual({ table: 'ledger', pk: 'ledger-account#commission#USD', sk: 'balance#007' });
    expect(balanceOrder('commission', 'USD', 7)).toBe('commission#USD#007');
  });

  test('reads sums of any size, a missing one as 0, and `available` only where it is kept', () => {
    const item = {
      pk: 'p',
      sk: 's',
      ledgerAccount: 'commission',
      currency: 'USD',
      shard: 7,
      creditsPosted: 9007199254740993n,
      debitsPending: 3,
    };
    const sums = { debitsPosted: 0n, creditsPosted: 9007199254740993n, debitsPending: 3n, creditsPending: 0n };
    expect(balanceOfItem(item)).toEqual({ ledgerAccount: 'commission', currency: 'USD', shard: 7, ...sums });
    expect(balanceOfItem({ ...item, available: 0 }).available).toBe(0n);
  });
});
