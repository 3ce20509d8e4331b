import { readCustomer } from '../customer/customer-store.js';
import { NotFoundError } from '../errors.js';
import type { Tables } from '../ports/tables.js';
import { listingManifest, readManifest } from '../transfer/manifest.js';
import type { ManifestEntry } from '../transfer/transfer.js';
import type { Listing, ListingRevision } from './listing.js';
import { readListing, readRevision } from './listing-store.js';

/** A seller's own listing with its current revision and manifest, and the seller's name. */
export interface OwnListing {
  readonly listing: Listing;
  readonly revision: ListingRevision;
  readonly entries: readonly ManifestEntry[];
  readonly sellerName: string;
}

/** Throws NotFoundError, also when the listing is somebody else's. */
export async function readOwnListing(tables: Tables, seller: string, listingId: string): Promise<OwnListing> {
  const listing = await readListing(tables, listingId);
  if (listing.seller !== seller) throw new NotFoundError('listing', listingId);
  const revision = await readRevision(tables, listingId, listing.revision);
  const batches = await readManifest(tables, listingManifest(listingId, listing.revision), revision.batchCount);
  const { name } = await readCustomer(tables, seller);
  return { listing, revision, entries: batches.flat(), sellerName: name };
}
