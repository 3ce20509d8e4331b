import type { Listing } from '../../../generated/api.js';
import { compareMoney } from '../../../shared/ledger/compare-money.js';

/** By currency, then by amount. */
export function comparePrice(a: Pick<Listing, 'price'>, b: Pick<Listing, 'price'>): number {
  return compareMoney(a.price, b.price);
}

/** What was not measured comes before everything: it is never the same as 0. */
export function compareCost(a: Pick<Listing, 'measuredCost'>, b: Pick<Listing, 'measuredCost'>): number {
  if (!a.measuredCost.measured || !b.measuredCost.measured) return Number(a.measuredCost.measured) - Number(b.measuredCost.measured);
  return compareMoney(a.measuredCost.perMonth, b.measuredCost.perMonth);
}
