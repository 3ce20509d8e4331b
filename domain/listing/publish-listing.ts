import { ConditionFailedError, ConflictError } from '../errors.js';
import type { EventEnvelope } from '../events/event-envelope.js';
import { outboxWrite } from '../events/outbox.js';
import { moneyToJson } from '../ledger/money.js';
import type { Ports } from '../ports/ports.js';
import { DriftedError } from '../resource/errors.js';
import { manifestHash } from '../transfer/manifest.js';
import { freezeManifest } from './freeze-manifest.js';
import type { Listing, ListingRevision } from './listing.js';
import { cardItem, listingKey } from './listing-store.js';
import { type ListingView, sellerView } from './listing-view.js';
import { readOwnListing } from './own-listing.js';
import { refuseStranded } from './refuse-stranded.js';

/**
 * Offers a draft on the marketplace, once nothing would be stranded. Throws NotFoundError, ConflictError (no draft, edited meanwhile),
 * StrandedDependencyError, ResourceLockedError.
 */
export async function publishListing(
  ports: Pick<Ports, 'tables' | 'clock' | 'ids'>,
  request: { readonly seller: string; readonly listingId: string; readonly correlationId: string },
): Promise<ListingView> {
  const { listing, revision, entries } = await readOwnListing(ports.tables, request.seller, request.listingId);
  if (listing.status !== 'draft')
    throw new ConflictError(`Listing ${listing.listingId} is ${listing.status}; only a draft can be published.`);
  const resourceIds = entries.map((entry) => entry.resourceId);
  const now = await freezeManifest(ports.tables, request.seller, resourceIds);
  if (manifestHash(now.entries) !== revision.manifestHash) {
    throw new DriftedError(`A cloud resource of ${listing.listingId} has changed since revision ${revision.revision}: revise the listing.`);
  }
  await refuseStranded(ports.tables, request.seller, { resourceIds, leftBehind: revision.terms.leftBehind });
  const published: Listing = { ...listing, status: 'published', updatedAt: ports.clock.now() };
  await writePublished(ports, published, publishedEvent(ports, published, revision, request.correlationId));
  return sellerView(published, revision, resourceIds);
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
      outboxWrite(event),
    ]);
  } catch (error) {
    if (!(error instanceof ConditionFailedError)) throw error;
    throw new ConflictError(`Listing ${listingId} changed meanwhile: read it again.`, { cause: error });
  }
}

function publishedEvent({ ids }: Pick<Ports, 'ids'>, listing: Listing, { price }: ListingRevision, correlationId: string): EventEnvelope {
  const { listingId, revision, seller, updatedAt } = listing;
  return {
    type: 'Listing Published',
    metadata: { eventId: ids.next('evt'), schemaVersion: 1, occurredAt: updatedAt, correlationId, customerIds: [seller] },
    data: { listingId, listingRevision: revision, price: { ...moneyToJson(price) } },
  };
}
