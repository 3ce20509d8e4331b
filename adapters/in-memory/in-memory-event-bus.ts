import type { EventEnvelope } from '../../domain/events/event-envelope.js';
import type { EventBus } from '../../domain/ports/event-bus.js';

/** A bus that keeps what was published, in order. */
export class InMemoryEventBus implements EventBus {
  readonly published: EventEnvelope[] = [];

  async publish(events: readonly EventEnvelope[]): Promise<void> {
    this.published.push(...events);
  }
}
