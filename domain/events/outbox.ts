import type { Item, Write } from '../ports/tables.js';
import type { EventEnvelope } from './event-envelope.js';

/** Begins the pk of every outbox item. */
export const outboxPrefix = 'outbox#';

/** The write that puts an event beside the state it tells of; the table stream publishes it. Same event id: same item. */
export function outboxWrite(event: EventEnvelope): Write {
  return {
    act: 'put',
    table: 'transfers',
    item: { pk: `${outboxPrefix}${event.metadata.eventId}`, sk: 'event', envelope: JSON.stringify(event) },
  };
}

/** The event kept in an outbox item. */
export function readOutboxItem(item: Item): EventEnvelope {
  return JSON.parse(String(item.envelope)) as EventEnvelope;
}
