import * as z from 'zod';
import { type EventEnvelope, ownSource } from '../../domain/events/event-envelope.js';
import { catalogue } from '../../lambdas/events/catalogue.js';

/** The event as consumers read it. */
function published({ type, metadata, data }: EventEnvelope): object {
  return { source: ownSource, 'detail-type': type, detail: { metadata, data } };
}

/** What about an event the catalogue does not say: a type or version without a row, a field that does not fit, one more field. */
export function undocumented(event: EventEnvelope): readonly string[] {
  const row = Object.hasOwn(catalogue, event.type)
    ? catalogue[event.type].find(({ version }) => version === event.metadata.schemaVersion)
    : undefined;
  if (row === undefined) return [`${event.type} has no row for version ${event.metadata.schemaVersion}`];
  if (row.direction !== 'outbound') return [`${event.type} is a producer's to send`];
  const parsed = row.schema.safeParse(published(event));
  const misfits = parsed.success ? [] : [z.prettifyError(parsed.error)];
  const more = Object.keys(event.data).filter((field) => !Object.hasOwn(row.data.shape, field));
  return [...misfits, ...more.map((field) => `data.${field} is not in the catalogue`)].map((text) => `${event.type}: ${text}`);
}
