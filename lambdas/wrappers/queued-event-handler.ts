import * as z from 'zod';
import { InvalidInputError } from '../../domain/errors.js';
import { deadLetterOf, isRefusal } from '../../domain/events/dead-letter.js';
import { EventTooLargeError } from '../../domain/events/errors.js';
import type { Instant } from '../../domain/ports/clock.js';
import type { Ports } from '../../domain/ports/ports.js';
import { type Subscription, type SubscriptionName, subscriptions } from '../events/subscriptions.js';
import { eventHandler, parseEvent } from './event-handler.js';
import { identifyCall } from './observed.js';
import { portsFor } from './ports.js';

/** EventBridge lets larger ones through; none of the service's has a thousandth of it to say. */
const eventBytesMax = 262_144;

const message = z.object({
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
const queueEvent = z.object({ Records: z.array(message).max(1) });

/** What a use case gets beside the event: when it arrived at the service, before any wait in our queue. */
type Act<E> = (ports: Ports, event: E, receivedAt: Instant) => Promise<unknown>;

/**
 * The Lambda handler of a subscription behind its queue, one message at a time. An event that is refused for good is not tried again:
 * it becomes a dead letter that says why, and the message is done. Any other failure is thrown, and the queue shows the message again.
 */
export function queuedEventHandler<E>(name: SubscriptionName, schema: z.ZodType<E>, act: Act<E>, makePorts = portsFor) {
  const { uses }: Subscription = subscriptions[name];
  return eventHandler(
    uses,
    queueEvent,
    async (ports, { Records }) => {
      for (const record of Records) {
        const receivedAt = arrivalOf(record, ports);
        identifyCall({ subscription: name, correlationId: correlationIdOf(record) });
        try {
          await act(ports, parseEvent(schema, parseBody(record.body)), receivedAt);
        } catch (error) {
          if (!isRefusal(error)) throw error;
          const refused = { subscription: name, receivedAt, correlationId: correlationIdOf(record), event: record.body };
          await ports.deadLetters.send(deadLetterOf(refused, error));
        }
      }
    },
    makePorts,
  );
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
