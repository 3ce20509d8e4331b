import { ConditionFailedError, ConflictError } from '../errors.js';
import { outboxWrite } from '../events/outbox.js';
import type { Ports } from '../ports/ports.js';
import type { Listing } from './listing.js';
import { cardKey, listingKey } from './listing-store.js';
import { type ListingView, sellerView } from './listing-view.js';
import { readOwnListing } from './own-listing.js';

const withdrawable = ['draft', 'published', 'stale'] as const;

/** Takes a listing off the marketplace for good; throws NotFoundError, ConflictError (reserved, sold or withdrawn already). */
export async function withdrawListing(
  ports: Pick<Ports, 'tables' | 'clock' | 'ids'>,
  request: { readonly seller: string; readonly listingId: string; readonly correlationId: string },
): Promise<ListingView> {
  const { listing, revision, sellerName } = await readOwnListing(ports.tables, request.seller, request.listingId);
  const updatedAt = ports.clock.now();
  const { listingId, seller } = listing;
  const metadata = {
    eventId: ports.ids.next('evt'),
    schemaVersion: 1,
    occurredAt: updatedAt,
    correlationId: request.correlationId,
    customerIds: [seller],
  } as const;
  try {
    await ports.tables.transact([
      {
        act: 'update',
        key: listingKey(listingId),
        set: { status: 'withdrawn', updatedAt },
        when: [{ attribute: 'status', is: 'one-of', values: withdrawable }],
      },
      { act: 'delete', key: cardKey(listingId) },
      outboxWrite({ type: 'Listing Withdrawn', metadata, data: { listingId, listingRevision: listing.revision } }),
    ]);
  } catch (error) {
    if (!(error instanceof ConditionFailedError)) throw error;
    throw new ConflictError(`Listing ${listingId} is reserved, sold or withdrawn and cannot be withdrawn.`, { cause: error });
  }
  const withdrawn: Listing = { ...listing, status: 'withdrawn', updatedAt };
  return sellerView(withdrawn, revision, sellerName);
}
