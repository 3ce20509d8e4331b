import type { Listing, Money } from '../../../generated/api.js';
import { compareMoney } from '../../../shared/ledger/compare-money.js';

/** The orders in which offers can be shown, in words. */
export const offerSorts = {
  newest: 'Newest first',
  price: 'Price, lowest first',
  'price-desc': 'Price, highest first',
  'monthly-cost': 'Monthly cost, lowest first',
  'monthly-cost-desc': 'Monthly cost, highest first',
  'resource-count': 'Most cloud resources first',
} as const;

/** One of these orders. */
export type OfferSort = keyof typeof offerSorts;

/** True for the name of an order. */
export function isOfferSort(name: string): name is OfferSort {
  return Object.hasOwn(offerSorts, name);
}

type Sortable = Pick<Listing, 'price' | 'measuredCost' | 'resourceCount'>;

/** Offers in an order; equals stay newest first, as they come. Amounts compare within a currency, and what was not measured comes last. */
export function sortedOffers<Offer extends Sortable>(offers: readonly Offer[], sort: OfferSort): readonly Offer[] {
  if (sort === 'newest') return offers;
  if (sort === 'resource-count') return offers.toSorted((a, b) => b.resourceCount - a.resourceCount);
  const amountOf = sort.startsWith('price') ? ({ price }: Sortable) => price : monthlyCost;
  const turn = sort.endsWith('-desc') ? -1 : 1;
  return offers.toSorted((a, b) => compare(amountOf(a), amountOf(b), turn));
}

function monthlyCost({ measuredCost }: Sortable): Money | undefined {
  return measuredCost.measured ? measuredCost.perMonth : undefined;
}

function compare(a: Money | undefined, b: Money | undefined, turn: 1 | -1): number {
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
  return a.currency === b.currency ? turn * compareMoney(a, b) : compareMoney(a, b);
}
