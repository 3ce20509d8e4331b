import { describe, expect, it } from '@jest/globals';
import { accountRows, balanceMinor, isEmpty } from '../../../../../../console/src/features/ledger/client/account-row.js';

const sums = { debitsPosted: '40', creditsPosted: '100', debitsPending: '7', creditsPending: '0' };
const wallet = { ledgerAccount: 'wallet:cus_1', currency: 'USD', ...sums, available: '53' };
const trial = { sumsToZero: true, currencies: [], accounts: [wallet, { ...wallet, ledgerAccount: 'commission', available: undefined }] };

describe('accountRows', () => {
  it('names each ledger account and its class, and counts in whole numbers', () => {
    const [row, commission] = accountRows(trial, { customerNames: new Map([['cus_1', 'Alder Ltd']]) });
    expect(row).toEqual({
      id: 'wallet:cus_1#USD',
      ledgerAccount: 'wallet:cus_1',
      currency: 'USD',
      name: 'Wallet of Alder Ltd',
      accountClass: 'Liability to a customer',
      debitsPosted: 40n,
      creditsPosted: 100n,
      debitsPending: 7n,
      creditsPending: 0n,
      available: 53n,
    });
    expect(commission).not.toHaveProperty('available');
  });
});

describe('balanceMinor', () => {
  it('is negative where credits are more', () => {
    expect(accountRows(trial, {}).map(balanceMinor)).toEqual([-60n, -60n]);
  });
});

describe('isEmpty', () => {
  const none = { currency: 'USD', debitsPosted: 5n, creditsPosted: 5n, debitsPending: 0n, creditsPending: 0n };

  it('is what went through and left nothing', () => {
    expect(isEmpty(none)).toBe(true);
  });

  it.each(['debitsPosted', 'creditsPosted', 'debitsPending', 'creditsPending'])('is not where %s is more', (sum) => {
    expect(isEmpty({ ...none, [sum]: 6n })).toBe(false);
  });
});
