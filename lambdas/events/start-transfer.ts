import * as z from 'zod';
import { startTransfer } from '../../domain/transfer/start-transfer.js';
import { queuedEventHandler } from '../wrappers/event-handler.js';
import { subscriptions } from './subscriptions.js';

const event = z.object({ detail: z.object({ data: z.object({ transferId: z.string().max(64) }) }) });

/** An accepted purchase starts its transfer. */
export const handler = queuedEventHandler(subscriptions.StartTransfer.uses, event, (ports, { detail }) =>
  startTransfer(ports, detail.data.transferId),
);
