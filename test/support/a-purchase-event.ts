import { purchaserId } from './api-world.js';

/** What a test changes about the order of a producer. */
export interface PurchaseEventChange {
  readonly source?: string;
  readonly metadata?: object;
  readonly data?: object;
  readonly event?: object;
}

const occurredAt = '2026-11-23T10:00:00.000Z';

/** A `Purchase Requested` event as the queue delivers it, with changes; a value of undefined takes a field out. */
export function aPurchaseEvent(listingId: string, { source, metadata, data, event }: PurchaseEventChange = {}) {
  return {
    source: source ?? 'conveyance.marketplace',
    'detail-type': 'Purchase Requested',
    id: '6f2ab1c1-0000-4000-8000-000000000000',
    time: occurredAt,
    ...event,
    detail: {
      metadata: {
        eventId: 'order-1',
        schemaVersion: 1,
        occurredAt,
        correlationId: 'cor_order-1',
        idempotencyKey: 'k',
        customerIds: [purchaserId],
        ...metadata,
      },
      data: { listingId, listingRevision: 1, purchaser: purchaserId, ...data },
    },
  };
}
