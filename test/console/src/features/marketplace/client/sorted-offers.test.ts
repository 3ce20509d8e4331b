import { describe, expect, it } from '@jest/globals';
import { isOfferSort, type OfferSort, sortedOffers } from '../../../../../../console/src/features/marketplace/client/sorted-offers.js';
import { anOffer } from '../../../../../support/an-offer.js';

function offer(title: string, amountMinor: string, monthly: string | undefined, resourceCount: number) {
  const money = (amount: string) => ({ amountMinor: amount, currency: 'USD' });
  const cost = { from: '2026-10-24T00:00:00.000Z', to: '2026-11-23T00:00:00.000Z', perDay: money('1'), perWeek: money('7') };
  const measuredCost =
    monthly === undefined ? { measured: false as const } : { ...cost, measured: true as const, perMonth: money(monthly) };
  return anOffer({ title, price: money(amountMinor), measuredCost, resourceCount });
}

const offers = [offer('a', '900', '50', 2), offer('b', '10000000000000000001', undefined, 9), offer('c', '900', '400', 2)];

describe('offers in an order', () => {
  it.each([
    ['newest', 'abc'],
    ['price', 'acb'],
    ['price-desc', 'bac'],
    ['monthly-cost', 'acb'],
    ['monthly-cost-desc', 'cab'],
    ['resource-count', 'bac'],
  ] as const)('%s is %s', (sort, titles) => {
    const sorted = sortedOffers(offers, sort);
    expect(sorted.map(({ title }) => title).join('')).toBe(titles);
  });

  it('compares amounts within a currency only', () => {
    const euros = anOffer({ title: 'e', price: { amountMinor: '1000', currency: 'EUR' } });
    const sorts: readonly OfferSort[] = ['price', 'price-desc'];
    const found = sorts.map((sort) =>
      sortedOffers([...offers, euros], sort)
        .map(({ title }) => title)
        .join(''),
    );
    expect(found).toEqual(['eacb', 'ebac']);
  });

  it('knows its orders by name', () => {
    expect([isOfferSort('price'), isOfferSort('constructor')]).toEqual([true, false]);
  });
});
