import * as z from 'zod';
import { requestPurchase } from '../../domain/listing/request-purchase.js';
import { queuedEventHandler } from '../wrappers/event-handler.js';
import { subscriptions } from './subscriptions.js';

const text = z.string().min(1).max(255);
const event = z.object({
  source: text,
  detail: z.object({
    metadata: z.object({ correlationId: text, idempotencyKey: text, customerIds: z.array(text).min(1).max(10) }),
    data: z.object({ listingId: text, listingRevision: z.int().min(1), purchaser: text }),
  }),
});

/** A purchase asked for over the bus is the same use case as over HTTP, for producers that may speak for the purchaser. */
export const handler = queuedEventHandler(subscriptions.RequestPurchase.uses, event, (ports, { source, detail }) =>
  requestPurchase(ports, { source, ...detail.metadata, ...detail.data }),
);
