import { describe, expect, it } from '@jest/globals';
import type { AccountRow } from '../../../../../../console/src/features/ledger/client/account-row.js';
import { accountTotals } from '../../../../../../console/src/features/ledger/client/account-totals.js';

const row = (id: string, currency: string, minor: bigint): AccountRow => ({
  id,
  ledgerAccount: id,
  name: id,
  accountClass: 'Income',
  currency,
  debitsPosted: minor,
  creditsPosted: 2n * minor,
  debitsPending: 3n * minor,
  creditsPending: 4n * minor,
});

describe('accountTotals', () => {
  it('adds up each currency by itself', () => {
    const totals = accountTotals([row('a', 'USD', 1n), row('b', 'EUR', 10n ** 20n), row('c', 'USD', 4n)]);
    expect(totals).toMatchObject([
      { id: 'total#EUR', name: 'Total of 1 in EUR', debitsPosted: 10n ** 20n },
      { name: 'Total of 2 in USD', debitsPosted: 5n, creditsPosted: 10n, debitsPending: 15n, creditsPending: 20n },
    ]);
    expect(totals[0]).not.toHaveProperty('ledgerAccount');
  });

  it('has nothing to add up in an empty ledger', () => {
    expect(accountTotals([])).toEqual([]);
  });
});
