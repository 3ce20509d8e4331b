import { EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge';
import type { EventEnvelope } from '../../domain/events/event-envelope.js';
import type { EventBus } from '../../domain/ports/event-bus.js';
import { ThrottledError } from '../../domain/resource/errors.js';

/** `source` of every event the service publishes. */
export const eventSource = 'conveyance';

/** The service's own bus on EventBridge; one entry refused makes the whole call fail, because consumers de-duplicate by eventId. */
export class EventBridgeEventBus implements EventBus {
  constructor(
    private readonly busName: string,
    private readonly client: EventBridgeClient = new EventBridgeClient(),
  ) {}

  async publish(events: readonly EventEnvelope[]): Promise<void> {
    const answer = await this.client.send(
      new PutEventsCommand({
        Entries: events.map(({ type, metadata, data }) => ({
          EventBusName: this.busName,
          Source: eventSource,
          DetailType: type,
          Time: new Date(metadata.occurredAt),
          Detail: JSON.stringify({ metadata, data }),
        })),
      }),
    );
    const refused = (answer.Entries ?? []).filter((entry) => entry.ErrorCode !== undefined);
    if (refused.length > 0) throw new ThrottledError(`${refused.length} of ${events.length} events refused: ${refused[0]?.ErrorCode}.`);
  }
}
