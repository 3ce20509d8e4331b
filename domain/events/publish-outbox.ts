import type { Ports } from '../ports/ports.js';
import type { EventEnvelope } from './event-envelope.js';

const eventsPerCallMax = 10;

/** Publishes outbox events in their order, ten to a call; a call that fails is repeated by the stream, so consumers de-duplicate by eventId. */
export async function publishOutbox(ports: Pick<Ports, 'eventBus'>, envelopes: readonly string[]): Promise<void> {
  const events = envelopes.map((text) => JSON.parse(text) as EventEnvelope);
  for (let start = 0; start < events.length; start += eventsPerCallMax) {
    await ports.eventBus.publish(events.slice(start, start + eventsPerCallMax));
  }
}
