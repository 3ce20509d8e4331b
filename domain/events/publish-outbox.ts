import { InvalidInputError } from '../errors.js';
import type { Ports } from '../ports/ports.js';
import { deadLetterOf } from './dead-letter.js';
import { EventRefusedError } from './errors.js';
import type { EventEnvelope } from './event-envelope.js';

type PublishPorts = Pick<Ports, 'eventBus' | 'deadLetters' | 'clock'>;

interface Kept {
  readonly text: string;
  readonly event: EventEnvelope;
}

const eventsPerCallMax = 10;

/**
 * Publishes outbox events in their order, ten to a call; a call that fails is repeated by the stream, so consumers de-duplicate by eventId.
 * What can never be published becomes a dead letter, because the stream would stand still behind it.
 */
export async function publishOutbox(ports: PublishPorts, envelopes: readonly string[]): Promise<void> {
  const kept: Kept[] = [];
  for (const text of envelopes) {
    const event = readEnvelope(text);
    if (event instanceof InvalidInputError) await ports.deadLetters.send(letterOf(ports, text, event));
    else kept.push({ text, event });
  }
  for (let start = 0; start < kept.length; start += eventsPerCallMax) {
    await publishTogether(ports, kept.slice(start, start + eventsPerCallMax));
  }
}

/** One bad event makes a call fail: then each goes by itself, and the good ones are not held up. */
async function publishTogether(ports: PublishPorts, kept: readonly Kept[]): Promise<void> {
  try {
    await ports.eventBus.publish(kept.map(({ event }) => event));
  } catch (error) {
    if (!(error instanceof EventRefusedError)) throw error;
    const [only, ...others] = kept;
    if (only !== undefined && others.length === 0) await ports.deadLetters.send(letterOf(ports, only.text, error, only.event));
    else for (const one of kept) await publishTogether(ports, [one]);
  }
}

function letterOf({ clock }: PublishPorts, text: string, error: InvalidInputError | EventRefusedError, event?: EventEnvelope) {
  const correlationId = event?.metadata.correlationId ?? 'unknown';
  return deadLetterOf({ subscription: 'PublishOutbox', receivedAt: clock.now(), correlationId, event: text }, error);
}

/** Types that are not known here pass: a newer version of the service may have written them. */
function readEnvelope(text: string): EventEnvelope | InvalidInputError {
  const event = parseJson(text) as Partial<EventEnvelope> | null | undefined;
  const isEnvelope = typeof event?.type === 'string' && typeof event.metadata?.eventId === 'string' && typeof event.data === 'object';
  if (isEnvelope) return event as EventEnvelope;
  return new InvalidInputError([{ field: 'envelope', rule: 'must be an event as JSON', remedy: 'Find out what wrote this outbox item' }]);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
