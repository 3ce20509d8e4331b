import { ConditionFailedError, ConflictError } from '../errors.js';
import type { EventEnvelope } from '../events/event-envelope.js';
import { outboxWrite } from '../events/outbox.js';
import type { Ports } from '../ports/ports.js';
import type { Listing } from './listing.js';
import { checkWrite } from './listing-check.js';
import { cardItem, listingKey } from './listing-store.js';
import { type ListingView, sellerView } from './listing-view.js';
import { offerEvent } from './offer-event.js';
import { readOwnListing } from './own-listing.js';
import { refuseUnsaleable } from './refuse-unsaleable.js';

/**
 * Offers a draft on the marketplace, once no rule is against it. Throws NotFoundError, ConflictError (no draft, edited meanwhile),
 * and the error of the first rule that is, with all of them in `problems`: DriftedError, StrandedDependencyError, BlockedError and others.
 */
export async function publishListing(
  ports: Pick<Ports, 'tables' | 'clock' | 'ids' | 'memberCloud' | 'objects'>,
  request: { readonly seller: string; readonly listingId: string; readonly correlationId: string },
): Promise<ListingView> {
  const { listing, revision, entries, sellerName } = await readOwnListing(ports.tables, request.seller, request.listingId);
  if (listing.status !== 'draft')
    throw new ConflictError(`Listing ${listing.listingId} is ${listing.status}; only a draft can be published.`);
  const resourceIds = entries.map((entry) => entry.resourceId);
  await refuseUnsaleable(ports, { seller: request.seller, resourceIds, entries, terms: revision.terms });
  const published: Listing = { ...listing, status: 'published', updatedAt: ports.clock.now() };
  await writePublished(ports, published, offerEvent(ports, 'Listing Published', published, revision, request.correlationId));
  return sellerView(published, revision, sellerName, resourceIds);
}

async function writePublished({ tables }: Pick<Ports, 'tables'>, listing: Listing, event: EventEnvelope): Promise<void> {
  const { listingId, status, revision, updatedAt } = listing;
  try {
    await tables.transact([
      {
        act: 'update',
        key: listingKey(listingId),
        set: { status, updatedAt },
        when: [
          { attribute: 'status', is: 'equal', value: 'draft' },
          { attribute: 'revision', is: 'equal', value: revision },
        ],
      },
      { act: 'put', table: 'marketplace', item: cardItem(listingId, updatedAt) },
      checkWrite({ listingId, checkedAt: updatedAt, from: 0 }),
      outboxWrite(event),
    ]);
  } catch (error) {
    if (!(error instanceof ConditionFailedError)) throw error;
    throw new ConflictError(`Listing ${listingId} changed meanwhile: read it again.`, { cause: error });
  }
}
