import * as z from 'zod';
import { instant } from '../../api/schemas/values.js';
import { opaqueId } from './envelope.js';
import { outboundRow, sampleIds } from './event-row.js';

const { listingId, purchaseId, transferId } = sampleIds;
const ids = { transferId: opaqueId('trf'), purchaseId: opaqueId('pur'), listingId: opaqueId('lst') };
const sample = { transferId, purchaseId, listingId };
const code = z
  .string()
  .regex(/^[A-Za-z]{1,64}$/)
  .meta({ description: 'Stable code of the failure' });

/** The last line of the audit record: who keeps it can tell later whether the record that is served is still the same. */
const lastLine = {
  auditSequence: z.int().min(1).meta({ description: 'Number of the last line of the audit record' }),
  auditHash: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .meta({ description: 'Its hash' }),
};
const lastLineSample = { auditSequence: 24, auditHash: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08' };

/** Events about ownership on its way, to both parties. */
export const transferEvents = {
  'Transfer Started': [
    outboundRow('Transfer Started', 1, { summary: 'The service, when it begins to prepare a transfer', data: z.object(ids), sample }),
  ],
  'Transfer Committed': [
    outboundRow('Transfer Committed', 1, {
      summary: 'The service, at the point of no return: from `cut` the purchaser owns and pays',
      data: z.object({ ...ids, cut: instant }),
      sample: { ...sample, cut: '2026-11-23T10:00:00.000Z' },
    }),
  ],
  'Transfer Completed': [
    outboundRow('Transfer Completed', 1, {
      summary: 'The service, when the former owner is proven to be out; the undo window begins',
      data: z.object({ ...ids, ...lastLine }),
      sample: { ...sample, ...lastLineSample },
    }),
  ],
  'Transfer Undone': [
    outboundRow('Transfer Undone', 1, {
      summary: 'The service, when everything is as it was before the transfer and nothing was paid; the listing is for sale again',
      data: z.object({ ...ids, cause: code, ...lastLine }),
      sample: { ...sample, cause: 'Drifted', ...lastLineSample },
    }),
  ],
  'Transfer Needs Operator': [
    outboundRow('Transfer Needs Operator', 1, {
      summary: 'The service, when a transfer cannot go on by itself',
      data: z.object({ ...ids, code, from: z.enum(['undoing', 'completing']) }),
      sample: { ...sample, code: 'UndoIncomplete', from: 'undoing' },
    }),
  ],
  'Seller Paid': [
    outboundRow('Seller Paid', 1, {
      summary: 'The service, when the undo window has ended and the seller has their share',
      data: z.object(ids),
      sample,
    }),
  ],
} as const;
