import type { Speaker } from '../customer/customer.js';
import { readCustomer } from '../customer/customer-store.js';
import { NotFoundError } from '../errors.js';
import type { Ports } from '../ports/ports.js';
import type { Tables } from '../ports/tables.js';
import type { Listing } from './listing.js';
import { readListing, readRevision } from './listing-store.js';
import { browserView, type ListingView, sellerView } from './listing-view.js';
import { readOwnListing } from './own-listing.js';
import { readPurchase } from './purchase-store.js';

/** One listing: whole for its seller, as browsers see it for anybody while published and for its purchaser; throws NotFoundError. */
export async function showListing({ tables }: Pick<Ports, 'tables'>, speaker: Speaker, listingId: string): Promise<ListingView> {
  const listing = await readListing(tables, listingId);
  if (speaker.customerId === listing.seller) {
    const own = await readOwnListing(tables, listing.seller, listingId);
    return sellerView(
      own.listing,
      own.revision,
      own.sellerName,
      own.entries.map((entry) => entry.resourceId),
    );
  }
  const isVisible = listing.status === 'published' || speaker.role === 'operator' || (await isPurchaser(tables, speaker, listing));
  if (!isVisible) throw new NotFoundError('listing', listingId);
  const { name } = await readCustomer(tables, listing.seller);
  return browserView(listing, await readRevision(tables, listingId, listing.revision), name);
}

async function isPurchaser(tables: Tables, { customerId }: Speaker, { purchaseId }: Listing): Promise<boolean> {
  if (purchaseId === undefined || customerId === undefined) return false;
  const { purchaser } = await readPurchase(tables, purchaseId);
  return purchaser === customerId;
}
