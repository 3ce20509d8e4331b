import { type CustomerNames, customerNames } from '../customer/customer-names.js';
import type { Ports } from '../ports/ports.js';
import type { ItemKey, Page, Tables } from '../ports/tables.js';
import type { CloudResourceType } from '../resource/cloud-resource.js';
import type { Listing, ListingRevision } from './listing.js';
import { listingKey, publishedGroup, readListingItem, readRevisionItem, revisionKey, sellerGroup } from './listing-store.js';
import { browserView, type ListingView, sellerView } from './listing-view.js';

/** Which listings to show; prices in minor units of `currency`. */
export interface ListingFilter {
  readonly type?: CloudResourceType;
  readonly region?: string;
  readonly currency?: string;
  readonly priceMin?: bigint;
  readonly priceMax?: bigint;
  /** Words that title or description hold, all of them, in any order and case. */
  readonly text?: string;
}

/** At most 100 a page. */
export interface PageRequest {
  readonly limit: number;
  readonly after?: string;
}

/** Published listings, newest first, as a browser sees them; a page may hold fewer than `limit` and still have a next one. */
export async function browseListings(
  { tables }: Pick<Ports, 'tables'>,
  filter: ListingFilter,
  page: PageRequest,
): Promise<Page<ListingView>> {
  const found = await listingsOfGroup(tables, publishedGroup, page);
  const shown = found.items.filter(([listing, revision]) => listing.status === 'published' && matches(revision, filter));
  const nameOf = await namesOf(tables, shown);
  return { ...found, items: shown.map(([listing, revision]) => browserView(listing, revision, nameOf(listing.seller))) };
}

/** A seller's own listings in every status, newest first. */
export async function ownListings({ tables }: Pick<Ports, 'tables'>, seller: string, page: PageRequest): Promise<Page<ListingView>> {
  const found = await listingsOfGroup(tables, sellerGroup(seller), page);
  const nameOf = await namesOf(tables, found.items);
  return { ...found, items: found.items.map(([listing, revision]) => sellerView(listing, revision, nameOf(seller))) };
}

type Pair = readonly [Listing, ListingRevision];

function namesOf(tables: Tables, shown: readonly Pair[]): Promise<CustomerNames> {
  return customerNames(
    tables,
    shown.map(([{ seller }]) => seller),
  );
}

/** The index only finds candidates: heads and their current revisions are read again, consistently. */
async function listingsOfGroup(tables: Tables, partition: string, page: PageRequest): Promise<Page<Pair>> {
  const found = await tables.query({ table: 'marketplace', index: 'byGroup', partition, descending: true, ...page });
  const ids = found.items.map(({ pk }) => pk);
  const heads = await byId(tables, ids.map(listingKey));
  const listings = ids.flatMap((id) => heads.get(id) ?? []).map(readListingItem);
  const revisions = await byId(
    tables,
    listings.map(({ listingId, revision }) => revisionKey(listingId, revision)),
  );
  const items = listings.flatMap((listing): Pair[] => {
    const revision = revisions.get(listing.listingId);
    return revision === undefined ? [] : [[listing, readRevisionItem(revision)]];
  });
  return { ...found, items };
}

async function byId(tables: Tables, keys: readonly ItemKey[]) {
  const items = keys.length === 0 ? [] : await tables.getMany(keys);
  return new Map(items.map((item) => [item.pk, item]));
}

function matches({ price, resources, title, description }: ListingRevision, filter: ListingFilter): boolean {
  const { type, region, currency, priceMin, priceMax, text = '' } = filter;
  if (type !== undefined && !resources.some((one) => one.type === type)) return false;
  if (region !== undefined && !resources.some((one) => one.region === region)) return false;
  if (currency !== undefined && price.currency !== currency) return false;
  if (priceMin !== undefined && price.amountMinor < priceMin) return false;
  if (priceMax !== undefined && price.amountMinor > priceMax) return false;
  const words = text.toLowerCase().split(/\s+/);
  return words.every((word) => `${title} ${description}`.toLowerCase().includes(word));
}
