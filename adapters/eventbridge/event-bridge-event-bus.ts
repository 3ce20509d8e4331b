import { EventBridgeClient, PutEventsCommand, type PutEventsResultEntry } from '@aws-sdk/client-eventbridge';
import { EventRefusedError } from '../../domain/events/errors.js';
import { type EventEnvelope, ownSource } from '../../domain/events/event-envelope.js';
import type { EventBus } from '../../domain/ports/event-bus.js';
import { ThrottledError } from '../../domain/resource/errors.js';

/** What the service answers, for an entry or the whole call, when no repetition will help. */
const refusals = new Set(['InvalidArgument', 'MalformedDetail', 'ValidationException']);

/** The service's own bus on EventBridge; one entry refused makes the whole call fail, because consumers de-duplicate by eventId. */
export class EventBridgeEventBus implements EventBus {
  constructor(
    private readonly busName: string,
    private readonly client: EventBridgeClient = new EventBridgeClient(),
  ) {}

  async publish(events: readonly EventEnvelope[]): Promise<void> {
    const answer = await this.client.send(this.commandFor(events)).catch(nameRefusal);
    const failed = (answer.Entries ?? []).filter((entry) => entry.ErrorCode !== undefined);
    if (failed.length > 0) throw failureOf(failed, events.length);
  }

  private commandFor(events: readonly EventEnvelope[]): PutEventsCommand {
    return new PutEventsCommand({
      Entries: events.map(({ type, metadata, data }) => ({
        EventBusName: this.busName,
        Source: ownSource,
        DetailType: type,
        Time: new Date(metadata.occurredAt),
        Detail: JSON.stringify({ metadata, data }),
      })),
    });
  }
}

function nameRefusal(cause: unknown): never {
  if (cause instanceof Error && refusals.has(cause.name)) throw new EventRefusedError(`The bus refuses: ${cause.name}.`, { cause });
  throw cause;
}

/** What may yet work is tried first: the refused are told when they are all that is left. */
function failureOf(failed: readonly PutEventsResultEntry[], count: number): EventRefusedError | ThrottledError {
  const passing = failed.find(({ ErrorCode }) => !refusals.has(ErrorCode ?? ''));
  const message = `${failed.length} of ${count} events refused: ${(passing ?? failed[0])?.ErrorCode}.`;
  return passing ? new ThrottledError(message) : new EventRefusedError(message);
}
