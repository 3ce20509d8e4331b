import { describe, expect, it } from '@jest/globals';
import { compareMoney } from '../../../../../console/src/shared/ledger/compare-money.js';

describe('compareMoney', () => {
  it('orders by currency, then by amount and not by its text', () => {
    const money = [
      { amountMinor: '9', currency: 'USD' },
      { amountMinor: '10', currency: 'USD' },
      { amountMinor: '-1', currency: 'USD' },
      { amountMinor: '500', currency: 'EUR' },
    ];
    expect(money.toSorted(compareMoney).map(({ amountMinor }) => amountMinor)).toEqual(['500', '-1', '9', '10']);
    expect(compareMoney({ amountMinor: '9', currency: 'USD' }, { amountMinor: '9', currency: 'USD' })).toBe(0);
  });
});
