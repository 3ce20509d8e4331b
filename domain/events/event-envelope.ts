import type { Instant } from '../ports/clock.js';
import type { JsonObject } from '../resource/cloud-resource.js';

/** `source` of every event that the service itself publishes; nobody else may send it. */
export const ownSource = 'conveyance';

/** Detail types of the service's own bus; past tense. */
export const eventTypes = [
  'Listing Published',
  'Listing Revised',
  'Listing Withdrawn',
  'Listing Stale',
  'Purchase Requested',
  'Purchase Accepted',
  'Transfer Started',
  'Transfer Committed',
  'Transfer Completed',
  'Transfer Undone',
  'Transfer Needs Operator',
  'Seller Paid',
] as const;
/** One of them. */
export type EventType = (typeof eventTypes)[number];

/** Who, when and why of an event. */
export interface EventMetadata {
  readonly eventId: string;
  readonly schemaVersion: 1;
  readonly occurredAt: Instant;
  readonly correlationId: string;
  /** eventId of the event that made it happen. */
  readonly causationId?: string;
  readonly idempotencyKey?: string;
  /** Customers the event concerns. */
  readonly customerIds: readonly string[];
}

/** One event as it travels: detail = {metadata, data}. */
export interface EventEnvelope {
  readonly type: EventType;
  readonly metadata: EventMetadata;
  readonly data: JsonObject;
}
