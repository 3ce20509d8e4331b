import * as z from 'zod';
import { startTransfer } from '../../domain/transfer/start-transfer.js';
import { queuedEventHandler } from '../wrappers/queued-event-handler.js';

const event = z.object({
  'detail-type': z.literal('Purchase Accepted'),
  detail: z.object({ data: z.object({ transferId: z.string().max(64) }) }),
});

/** An accepted purchase starts its transfer. */
export const handler = queuedEventHandler('StartTransfer', event, (ports, { detail }) => startTransfer(ports, detail.data.transferId));
