import middy from '@middy/core';
import type { Context, SQSBatchResponse } from 'aws-lambda';
import * as z from 'zod';
import { ContentionError } from '../../domain/errors.js';
import type { Ports } from '../../domain/ports/ports.js';
import { type Subscription, type SubscriptionName, subscriptions } from '../events/subscriptions.js';
import { parseEvent } from './event-handler.js';
import { log } from './log.js';
import { observed } from './observed.js';
import { portsFor } from './ports.js';
import { workOnMessage } from './work-on-message.js';

const queueEvent = z.object({ Records: z.array(z.looseObject({ messageId: z.string(), body: z.string() })).max(100) });

/** Of the time of a Lambda, what must be left when it begins with a message; the rest of a batch is shown again. */
const timeShareMin = 0.5;

/**
 * The Lambda handler of a queue that hands out several messages at once. Each is worked on by itself: those that failed are told one by one and
 * are shown again; what is refused for good becomes a dead letter and is done.
 */
export function queuedBatchHandler<E>(
  name: SubscriptionName,
  schema: z.ZodType<E>,
  act: (ports: Ports, event: E) => Promise<unknown>,
  makePorts = portsFor,
) {
  const { uses, timeoutSeconds }: Subscription = subscriptions[name];
  const leftMsMin = timeoutSeconds * 1_000 * timeShareMin;
  const ports = makePorts(uses);
  return middy()
    .use(observed('Event'))
    .handler(async (event: unknown, context: Context): Promise<SQSBatchResponse> => {
      const failures: string[] = [];
      for (const record of parseEvent(queueEvent, event).Records) {
        try {
          if (context.getRemainingTimeInMillis() < leftMsMin) throw new ContentionError('The messages before took the time of this one.');
          await workOnMessage({ name, schema, act }, ports, record);
        } catch (error) {
          log.error('Message failed', { messageId: record.messageId, error: error as Error });
          failures.push(record.messageId);
        }
      }
      return { batchItemFailures: failures.map((itemIdentifier) => ({ itemIdentifier })) };
    });
}
