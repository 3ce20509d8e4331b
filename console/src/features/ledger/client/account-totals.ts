import type { AccountRow } from './account-row.js';

/** One row a currency that sums up all rows of it, by currency. */
export function accountTotals(rows: readonly AccountRow[]): readonly AccountRow[] {
  const currencies = [...new Set(rows.map(({ currency }) => currency))].sort();
  return currencies.map((currency) => {
    const own = rows.filter((row) => row.currency === currency);
    const total = (sum: 'debitsPosted' | 'creditsPosted' | 'debitsPending' | 'creditsPending') =>
      own.reduce((sofar, row) => sofar + row[sum], 0n);
    return {
      id: `total#${currency}`,
      name: `Total of ${own.length} in ${currency}`,
      accountClass: '',
      currency,
      debitsPosted: total('debitsPosted'),
      creditsPosted: total('creditsPosted'),
      debitsPending: total('debitsPending'),
      creditsPending: total('creditsPending'),
    };
  });
}
