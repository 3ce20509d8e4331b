import type * as z from 'zod';
import type { EventMetadata, EventType } from '../../../domain/events/event-envelope.js';
import { ownSource } from '../../../domain/events/event-envelope.js';
import { inboundEvent, outboundEvent } from './envelope.js';

/** A whole event as a rule of the bus sees it, without the fields that EventBridge adds. */
export interface EventSample {
  readonly source: string;
  readonly 'detail-type': EventType;
  readonly detail: { readonly metadata: Omit<EventMetadata, 'schemaVersion'> & { readonly schemaVersion: number }; readonly data: object };
}

/** One version of one type of event. */
export interface EventRow {
  readonly type: EventType;
  /** `metadata.schemaVersion`. */
  readonly version: number;
  /** Outbound: the service tells it. Inbound: a producer asks for something. */
  readonly direction: 'outbound' | 'inbound';
  /** Who sends it, and when. */
  readonly summary: string;
  readonly data: z.ZodObject;
  /** The whole event. */
  readonly schema: z.ZodType;
  readonly sample: EventSample;
}

/** What is written down about a version; the rest follows from its type. */
export interface RowParts<Shape extends z.ZodRawShape> {
  readonly summary: string;
  readonly data: z.ZodObject<Shape>;
  readonly sample: z.input<z.ZodObject<Shape>>;
  /** Customers of the sample's metadata; default: both parties. */
  readonly customerIds?: readonly string[];
  /** Idempotency key of the sample's metadata. */
  readonly idempotencyKey?: string;
}

/** Ids of the samples: one sale, told by all of them. */
export const sampleIds = {
  seller: 'cus_01JD8Q4YJ6SE11ERSE11ERSE11',
  purchaser: 'cus_01JD8Q4YJ6BVYERBVYERBVYERB',
  listingId: 'lst_01JD8Q4YJ6Z3M9T2V7K5W1X0BC',
  purchaseId: 'pur_01JD8Q50M4C7Q9A2S5V8X1Z4B7',
  transferId: 'trf_01JD8Q50M4E3H6K9N2Q5T8W1Z4',
} as const;

/** A row of an event that the service sends. */
export function outboundRow<Shape extends z.ZodRawShape>(type: EventType, version: number, parts: RowParts<Shape>): EventRow {
  const { summary, data } = parts;
  const schema = outboundEvent(type, version, data);
  return { type, version, direction: 'outbound', summary, data, schema, sample: sampleOf(ownSource, type, version, parts) };
}

/** A row of an event that a producer sends; its schema keeps its type, for the subscription that reads it. */
export function inboundRow<Shape extends z.ZodRawShape>(source: string, type: EventType, version: number, parts: RowParts<Shape>) {
  const { summary, data } = parts;
  const schema = inboundEvent(type, version, data);
  const sample = sampleOf(source, type, version, parts);
  return { type, version, direction: 'inbound', summary, data, schema, sample } as const satisfies EventRow;
}

function sampleOf<Shape extends z.ZodRawShape>(source: string, type: EventType, version: number, parts: RowParts<Shape>): EventSample {
  const { customerIds = [sampleIds.seller, sampleIds.purchaser], idempotencyKey } = parts;
  const metadata = {
    eventId: `evt_01JD8Q50M4G1J4M7P0S3V6Y9B2-${type.toLowerCase().replaceAll(' ', '-')}`,
    schemaVersion: version,
    occurredAt: '2026-11-23T10:00:00.000Z',
    correlationId: 'cor_01JD8Q50M4X0Z3B6D9F2H5K8N1',
    ...(idempotencyKey !== undefined && { idempotencyKey }),
    customerIds,
  };
  return { source, 'detail-type': type, detail: { metadata, data: parts.sample } };
}
