import type { EventEnvelope } from '../events/event-envelope.js';

/** Publishes to the service's own bus. Throws ThrottledError (retryable), EventRefusedError (at least one can never be published). */
export interface EventBus {
  /** At most 10 events; all or an error (then all may be sent again: consumers de-duplicate by eventId). */
  publish(events: readonly EventEnvelope[]): Promise<void>;
}
