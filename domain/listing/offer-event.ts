import type { EventEnvelope } from '../events/event-envelope.js';
import { moneyToJson } from '../ledger/money.js';
import type { Ports } from '../ports/ports.js';
import type { Listing, ListingRevision } from './listing.js';

/** The event about what a listing offers from now on. */
export function offerEvent(
  { ids }: Pick<Ports, 'ids'>,
  type: 'Listing Published' | 'Listing Revised',
  { listingId, seller, updatedAt }: Listing,
  { revision, price }: ListingRevision,
  correlationId: string,
): EventEnvelope {
  return {
    type,
    metadata: { eventId: ids.next('evt'), schemaVersion: 1, occurredAt: updatedAt, correlationId, customerIds: [seller] },
    data: { listingId, listingRevision: revision, price: { ...moneyToJson(price) } },
  };
}
