import * as z from 'zod';
import { type Subscription, type SubscriptionName, subscriptions } from '../events/subscriptions.js';
import { eventHandler } from './event-handler.js';
import { portsFor } from './ports.js';
import { type Act, message, workOnMessage } from './work-on-message.js';

const queueEvent = z.object({ Records: z.array(message).max(1) });

/** The Lambda handler of a subscription behind its queue, one message at a time; a message that failed is shown again. */
export function queuedEventHandler<E>(name: SubscriptionName, schema: z.ZodType<E>, act: Act<E>, makePorts = portsFor) {
  const { uses }: Subscription = subscriptions[name];
  return eventHandler(
    uses,
    queueEvent,
    async (ports, { Records }) => {
      for (const record of Records) await workOnMessage({ name, schema, act }, ports, record);
    },
    makePorts,
  );
}
