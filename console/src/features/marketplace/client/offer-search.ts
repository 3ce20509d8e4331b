import { isOfferSort, type OfferSort } from './sorted-offers.js';

/** What somebody looks for on the marketplace, as typed; empty where it does not matter. */
export interface OfferSearch {
  readonly text: string;
  readonly type: string;
  readonly region: string;
  readonly currency: string;
  /** Lowest and highest price, as people write them in that currency. */
  readonly from: string;
  readonly to: string;
}

/** Looks for everything. */
export const emptySearch: OfferSearch = { text: '', type: '', region: '', currency: '', from: '', to: '' };

const fields = Object.keys(emptySearch) as readonly (keyof OfferSearch)[];

/** A search and its order out of the address of the page. */
export function offerSearch(params: URLSearchParams): { readonly search: OfferSearch; readonly sort: OfferSort } {
  const search = Object.fromEntries(fields.map((field) => [field, params.get(field) ?? ''])) as unknown as OfferSearch;
  const sort = params.get('sort') ?? '';
  return { search, sort: isOfferSort(sort) ? sort : 'newest' };
}

/** The address of the page for a search, so that it can be shared: only what differs from a look at everything. */
export function offerSearchParams(search: OfferSearch, sort: OfferSort): URLSearchParams {
  const params = new URLSearchParams();
  for (const field of fields) if (search[field] !== '') params.set(field, search[field]);
  if (sort !== 'newest') params.set('sort', sort);
  return params;
}

/** What somebody typed, tidied: no spaces around, a currency in capitals, a region in small letters. */
export function tidySearch(search: OfferSearch): OfferSearch {
  const trimmed = Object.fromEntries(fields.map((field) => [field, search[field].trim()])) as unknown as OfferSearch;
  return { ...trimmed, currency: trimmed.currency.toUpperCase(), region: trimmed.region.toLowerCase() };
}

/** True for a look at everything. */
export function isEmptySearch(search: OfferSearch): boolean {
  return fields.every((field) => search[field] === '');
}
