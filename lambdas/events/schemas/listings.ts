import * as z from 'zod';
import { price } from '../../api/schemas/values.js';
import { opaqueId } from './envelope.js';
import { outboundRow, sampleIds } from './event-row.js';

const { listingId, seller } = sampleIds;
const ofSeller = { customerIds: [seller] };
const head = { listingId: opaqueId('lst'), listingRevision: z.int().min(1) };
const driftedResource = z.object({ resourceId: z.string(), code: z.enum(['Drifted', 'ResourceNotFound', 'NotFound']) });
const offer = z.object({ ...head, price: z.looseObject(price.shape) });
const offerSample = { listingId, listingRevision: 1, price: { amountMinor: '120000', currency: 'USD' } };

/** Events about what is for sale. */
export const listingEvents = {
  'Listing Published': [
    outboundRow('Listing Published', 1, {
      summary: 'The service, when a seller has put a listing on the marketplace',
      data: offer,
      sample: offerSample,
      ...ofSeller,
    }),
  ],
  'Listing Revised': [
    outboundRow('Listing Revised', 1, {
      summary: 'The service, when a seller has changed a listing that is on the marketplace; purchases of the revision before are refused',
      data: offer,
      sample: { ...offerSample, listingRevision: 2 },
      ...ofSeller,
    }),
  ],
  'Listing Withdrawn': [
    outboundRow('Listing Withdrawn', 1, {
      summary: 'The service, when a seller has taken a listing off the marketplace for good',
      data: z.object(head),
      sample: { listingId, listingRevision: 1 },
      ...ofSeller,
    }),
  ],
  'Listing Stale': [
    outboundRow('Listing Stale', 1, {
      summary: 'The service, when a resource of a listing has changed, gone or changed hands since it was listed: it is offered no longer',
      data: z.object({ ...head, drifted: z.array(driftedResource).min(1).max(100) }),
      sample: { listingId, listingRevision: 1, drifted: [{ resourceId: 'res_4wq1m8h0c2k7x5t9b3n6y8p1qz', code: 'Drifted' }] },
      ...ofSeller,
    }),
  ],
} as const;
