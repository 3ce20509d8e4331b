import * as z from 'zod';
import { idOf } from '../../api/schemas/values.js';
import { opaqueId } from './envelope.js';
import { inboundRow, outboundRow, sampleIds } from './event-row.js';

const { listingId, purchaseId, purchaser, transferId } = sampleIds;

/** The order of a producer. */
export const purchaseRequested = inboundRow('conveyance.marketplace', 'Purchase Requested', 1, {
  summary: 'A producer, when a customer buys there; the same as POST /api/purchases with the same key. Answered by `Purchase Accepted`',
  data: z.object({ listingId: idOf('lst'), listingRevision: z.int().min(1), purchaser: idOf('cus') }),
  sample: { listingId, listingRevision: 1, purchaser },
  customerIds: [purchaser],
  idempotencyKey: 'order-7f3a',
});

/** Events about purchases. */
export const purchaseEvents = {
  'Purchase Requested': [purchaseRequested],
  'Purchase Accepted': [
    outboundRow('Purchase Accepted', 1, {
      summary: 'The service, when a purchase is placed, over whichever door: the listing is reserved and the transfer is about to start',
      data: z.object({ purchaseId: opaqueId('pur'), transferId: opaqueId('trf'), listingId: opaqueId('lst') }),
      sample: { purchaseId, transferId, listingId },
      idempotencyKey: 'order-7f3a',
    }),
  ],
} as const;
