/** An event as a producer puts it on the bus. */
export interface PurchaseEvent {
  readonly Source: string;
  readonly DetailType: string;
  readonly Detail: string;
  /** Marks the event, so that its dead letter is known again. */
  readonly Resources?: string[];
}

/** What a good order says. */
export interface PurchaseWish {
  readonly purchaser: string;
  readonly listingId: string;
  readonly idempotencyKey: string;
}

/** What is different in a bad one. */
export interface EventChange {
  readonly source?: string;
  readonly type?: string;
  readonly metadata?: object | undefined;
  readonly data?: object;
}

/** One instant for the whole suite: the same order made twice is the same event. */
const occurredAt = new Date().toISOString();

/** The order of a producer that may speak for the purchaser, with changes. */
export function eventOf({ purchaser, listingId, idempotencyKey }: PurchaseWish, change: EventChange = {}): PurchaseEvent {
  const metadata = {
    eventId: `order-${idempotencyKey}`,
    schemaVersion: 1,
    occurredAt,
    correlationId: `bus-${idempotencyKey}`,
    idempotencyKey,
    customerIds: [purchaser],
  };
  const detail = {
    metadata: 'metadata' in change && change.metadata === undefined ? undefined : { ...metadata, ...change.metadata },
    data: { listingId, listingRevision: 1, purchaser, ...change.data },
  };
  return {
    Source: change.source ?? 'conveyance.marketplace',
    DetailType: change.type ?? 'Purchase Requested',
    Detail: JSON.stringify(detail),
  };
}
