import type { Listing, Money } from '../../../generated/api.js';
import { compareMinor } from '../../../shared/ledger/compare-minor.js';

/** By currency, then by amount. */
export function comparePrice(a: Pick<Listing, 'price'>, b: Pick<Listing, 'price'>): number {
  return compareMoney(a.price, b.price);
}

/** What was not measured comes before everything: it is never the same as 0. */
export function compareCost(a: Pick<Listing, 'measuredCost'>, b: Pick<Listing, 'measuredCost'>): number {
  if (!a.measuredCost.measured || !b.measuredCost.measured) return Number(a.measuredCost.measured) - Number(b.measuredCost.measured);
  return compareMoney(a.measuredCost.perMonth, b.measuredCost.perMonth);
}

function compareMoney(a: Money, b: Money): number {
  return compareMinor({ currency: a.currency, minor: BigInt(a.amountMinor) }, { currency: b.currency, minor: BigInt(b.amountMinor) });
}
