import { describe, expect, it } from '@jest/globals';
import { compareCost, comparePrice } from '../../../../../../console/src/features/listings/client/compare-listings.js';
import type { Listing } from '../../../../../../console/src/generated/api.js';
import { anOwnListing } from '../../../../../support/an-own-listing.js';

const priced = (amountMinor: string, currency = 'USD') => anOwnListing({ price: { amountMinor, currency } });

function costing(amountMinor: string): Listing {
  const amount = { amountMinor, currency: 'USD' };
  const range = { from: '2026-10-24T00:00:00.000Z', to: '2026-11-23T00:00:00.000Z' };
  return anOwnListing({ measuredCost: { measured: true, ...range, perDay: amount, perWeek: amount, perMonth: amount } });
}

describe('the order of listings', () => {
  it('by price is by number, within one currency', () => {
    const sorted = [priced('1000'), priced('999'), priced('1', 'EUR')].sort(comparePrice).map(({ price }) => price.amountMinor);
    expect(sorted).toEqual(['1', '999', '1000']);
  });

  it('by cost keeps what is not measured apart from 0', () => {
    const sorted = [costing('5'), costing('0'), anOwnListing()].sort(compareCost).map(({ measuredCost }) => measuredCost);
    expect(sorted.map((cost) => (cost.measured ? cost.perMonth.amountMinor : 'not measured'))).toEqual(['not measured', '0', '5']);
    expect(compareCost(anOwnListing(), anOwnListing())).toBe(0);
  });
});
