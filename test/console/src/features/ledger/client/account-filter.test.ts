import { describe, expect, it } from '@jest/globals';
import { matchesAccount } from '../../../../../../console/src/features/ledger/client/account-filter.js';
import type { AccountRow } from '../../../../../../console/src/features/ledger/client/account-row.js';

const wallet: AccountRow = {
  id: 'wallet:cus_1#USD',
  ledgerAccount: 'wallet:cus_1',
  name: 'Wallet of Alder Ltd',
  accountClass: 'Liability to a customer',
  currency: 'USD',
  debitsPosted: 9n,
  creditsPosted: 9n,
  debitsPending: 0n,
  creditsPending: 0n,
};

describe('matchesAccount', () => {
  it.each(['', ' alder ', 'CUS_1', 'liability', 'usd'])('finds it by "%s"', (text) => {
    expect(matchesAccount(wallet, { text, onlyFilled: false })).toBe(true);
  });

  it('not by what it is not', () => {
    expect(matchesAccount(wallet, { text: 'birch', onlyFilled: false })).toBe(false);
    expect(matchesAccount(wallet, { text: '', accountClass: 'Income', onlyFilled: false })).toBe(false);
  });

  it('leaves out what is empty where that is wanted', () => {
    expect(matchesAccount(wallet, { text: '', onlyFilled: true })).toBe(false);
    expect(matchesAccount({ ...wallet, debitsPending: 1n }, { text: '', onlyFilled: true })).toBe(true);
  });
});
