import * as z from 'zod';
import { InvalidInputError } from '../../domain/errors.js';
import { deadLetterOf, isRefusal } from '../../domain/events/dead-letter.js';
import { EventTooLargeError } from '../../domain/events/errors.js';
import type { Instant } from '../../domain/ports/clock.js';
import type { Ports } from '../../domain/ports/ports.js';
import type { SubscriptionName } from '../events/subscriptions.js';
import { parseEvent } from './event-handler.js';
import { identifyCall } from './observed.js';

/** EventBridge lets larger ones through; none of the service's has a thousandth of it to say. */
const eventBytesMax = 262_144;

/** A message of a queue. */
export const message = z.object({
  messageId: z.string().optional(),
  body: z.string(),
  attributes: z
    .looseObject({
      SentTimestamp: z
        .string()
        .regex(/^\d{13}$/)
        .optional(),
    })
    .optional(),
});

/** What a use case gets beside the event: when it arrived at the service, before any wait in our queue. */
export type Act<E> = (ports: Ports, event: E, receivedAt: Instant) => Promise<unknown>;

/** A subscription behind a queue. */
export interface QueuedWork<E> {
  readonly name: SubscriptionName;
  readonly schema: z.ZodType<E>;
  readonly act: Act<E>;
}

/**
 * Works on one message. An event that is refused for good is not tried again: it becomes a dead letter that says why, and the message is
 * done. Throws any other failure: the queue shows the message again.
 */
export async function workOnMessage<E>(
  { name, schema, act }: QueuedWork<E>,
  ports: Ports,
  record: z.output<typeof message>,
): Promise<void> {
  const receivedAt = arrivalOf(record, ports);
  const correlationId = correlationIdOf(record);
  identifyCall({ subscription: name, correlationId });
  try {
    await act(ports, parseEvent(schema, parseBody(record.body)), receivedAt);
  } catch (error) {
    if (!isRefusal(error)) throw error;
    await ports.deadLetters.send(deadLetterOf({ subscription: name, receivedAt, correlationId, event: record.body }, error));
  }
}

function arrivalOf({ attributes }: z.output<typeof message>, { clock }: Ports): Instant {
  const sent = attributes?.SentTimestamp;
  return sent === undefined ? clock.now() : new Date(Number(sent)).toISOString();
}

function parseBody(body: string): unknown {
  const bytes = Buffer.byteLength(body);
  if (bytes > eventBytesMax) throw new EventTooLargeError(`The event has ${bytes} bytes, at most ${eventBytesMax} are read.`);
  try {
    return JSON.parse(body);
  } catch (cause) {
    throw new InvalidInputError([{ field: 'body', rule: `must be JSON (${(cause as Error).name})`, remedy: 'Send the event as JSON' }]);
  }
}

const traced = z.object({ detail: z.object({ metadata: z.object({ correlationId: z.string().min(1).max(255) }) }) });

/** The sender's own where it can be read, else the message's. */
function correlationIdOf({ body, messageId = 'unknown' }: z.output<typeof message>): string {
  try {
    return traced.parse(JSON.parse(body)).detail.metadata.correlationId;
  } catch {
    return messageId;
  }
}
