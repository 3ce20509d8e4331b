import * as z from 'zod';
import { type EventType, ownSource } from '../../../domain/events/event-envelope.js';
import { instant } from '../../api/schemas/values.js';

/** Text without spaces, as a header could carry it too. */
const token = (charactersMax: number) =>
  z.string().regex(new RegExp(`^[\\x21-\\x7e]{1,${charactersMax}}$`), `1 to ${charactersMax} printable characters without spaces`);

/** An id of ours as consumers may rely on it: what follows the prefix is opaque. */
export function opaqueId(prefix: string) {
  return z
    .string()
    .regex(new RegExp(`^${prefix}_[0-9A-Za-z]{1,64}$`), `${prefix}_ and letters or digits`)
    .meta({ example: `${prefix}_01JD8Q4YJ6Z3M9T2V7K5W1X0BC` });
}

const metadataFields = {
  eventId: token(128).meta({ description: 'Names this event; the same event may arrive more than once' }),
  occurredAt: instant,
  correlationId: token(255).meta({ description: 'The same in everything that one request led to' }),
  causationId: token(128).optional().meta({ description: 'eventId of the event that made it happen' }),
  idempotencyKey: token(255).optional().meta({ description: 'Key of the request that made it happen' }),
  customerIds: z.array(opaqueId('cus')).min(1).max(10).meta({ description: 'Customers the event concerns' }),
};

const more = { description: 'EventBridge adds fields of its own: id, account, time, region, resources, version' };

/** An event that the service sends. Fields may be added within a version: a consumer leaves alone what it does not know. */
export function outboundEvent<Shape extends z.ZodRawShape>(type: EventType, version: number, data: z.ZodObject<Shape>) {
  const metadata = z.looseObject({ ...metadataFields, schemaVersion: z.literal(version) });
  const detail = z.looseObject({ metadata, data: z.looseObject(data.shape) });
  return z.looseObject({ source: z.literal(ownSource), 'detail-type': z.literal(type), detail }).meta(more);
}

/** An event that a producer sends: every field is known, so that a misspelt one is refused and not overlooked. */
export function inboundEvent<Shape extends z.ZodRawShape>(type: EventType, version: number, data: z.ZodObject<Shape>) {
  const metadata = z.strictObject({
    ...metadataFields,
    idempotencyKey: token(255).meta({ description: 'New for each order; the same key of the same purchaser buys once' }),
    schemaVersion: z.literal(version),
  });
  const detail = z.strictObject({ metadata, data: z.strictObject(data.shape) });
  const replay = z.string().max(256).optional().meta({ description: 'Set by an archive that plays the event again: refused' });
  return z.looseObject({ source: z.string().min(1).max(256), 'detail-type': z.literal(type), 'replay-name': replay, detail }).meta(more);
}
