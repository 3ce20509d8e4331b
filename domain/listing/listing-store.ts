import { NotFoundError } from '../errors.js';
import { type MoneyJson, moneyFromJson, moneyToJson } from '../ledger/money.js';
import type { Item, ItemKey, Tables } from '../ports/tables.js';
import type { Listing, ListingRevision, MeasuredCost } from './listing.js';

/** Group of the `byGroup` index under which published listings are found. */
export const publishedGroup = 'published';

/** Group of the `byGroup` index under which all of a seller's listings are found. */
export function sellerGroup(seller: string): string {
  return `seller#${seller}`;
}

/** Key of the head of a listing. */
export function listingKey(listingId: string): ItemKey {
  return { table: 'marketplace', pk: listingId, sk: 'listing' };
}

/** The head as an item, found under its seller; `status` and `revision` are conditions of publish, purchase and commit. */
export function listingItem(listing: Listing): Item {
  return { pk: listing.listingId, sk: 'listing', group: sellerGroup(listing.seller), groupOrder: listing.listingId, ...listing };
}

/** The head kept in an item. */
export function readListingItem(item: Item): Listing {
  const { pk: _pk, sk: _sk, group: _group, groupOrder: _groupOrder, ...listing } = item;
  return listing as unknown as Listing;
}

/** Throws NotFoundError. */
export async function readListing(tables: Tables, listingId: string): Promise<Listing> {
  const item = await tables.get(listingKey(listingId));
  if (item === undefined) throw new NotFoundError('listing', listingId);
  return readListingItem(item);
}

/** The card: what makes a listing turn up while browsing; it decides nothing, the head does. */
export function cardKey(listingId: string): ItemKey {
  return { table: 'marketplace', pk: listingId, sk: 'card' };
}

/** A card as an item: newest publications sort last. */
export function cardItem(listingId: string, publishedAt: string): Item {
  return { pk: listingId, sk: 'card', group: publishedGroup, groupOrder: `${publishedAt}#${listingId}` };
}

/** Key of a revision; revisions count from 1. */
export function revisionKey(listingId: string, revision: number): ItemKey {
  return { table: 'marketplace', pk: listingId, sk: `revision#${String(revision).padStart(6, '0')}` };
}

/** A revision as an item, amounts as text. */
export function revisionItem(revision: ListingRevision): Item {
  const { sk } = revisionKey(revision.listingId, revision.revision);
  const money = { price: moneyToJson(revision.price), measuredCost: costToItem(revision.measuredCost) };
  return { pk: revision.listingId, sk, ...revision, ...money } as unknown as Item;
}

/** The revision kept in an item. */
export function readRevisionItem(item: Item): ListingRevision {
  const { pk: _pk, sk: _sk, price, measuredCost, ...revision } = item as unknown as Item & { price: MoneyJson; measuredCost: StoredCost };
  return { ...revision, price: moneyFromJson(price), measuredCost: costFromItem(measuredCost) } as unknown as ListingRevision;
}

/** Throws NotFoundError. */
export async function readRevision(tables: Tables, listingId: string, revision: number): Promise<ListingRevision> {
  const item = await tables.get(revisionKey(listingId, revision));
  if (item === undefined) throw new NotFoundError('listing revision', `${listingId} ${revision}`);
  return readRevisionItem(item);
}

type StoredCost = { readonly [field in string]: boolean | string | MoneyJson };

function costToItem(cost: MeasuredCost): StoredCost {
  if (!cost.measured) return { measured: false };
  const { perDay, perWeek, perMonth } = cost;
  return { ...cost, perDay: moneyToJson(perDay), perWeek: moneyToJson(perWeek), perMonth: moneyToJson(perMonth) };
}

function costFromItem(cost: StoredCost): MeasuredCost {
  if (cost.measured !== true) return { measured: false };
  const money = (field: string) => moneyFromJson(cost[field] as MoneyJson);
  const figures = { perDay: money('perDay'), perWeek: money('perWeek'), perMonth: money('perMonth') };
  return { measured: true, from: String(cost.from), to: String(cost.to), ...figures };
}
