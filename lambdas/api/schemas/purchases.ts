import * as z from 'zod';
import { credentialValues } from './credentials.js';
import { idOf, instant, money } from './values.js';

/** Path of one purchase. */
export const purchaseParams = z.strictObject({ purchaseId: idOf('pur') });

/** Body of POST /purchases: the revision is the one you saw. */
export const newPurchase = z.strictObject({
  listingId: idOf('lst'),
  listingRevision: z.int().min(1),
  credentialValues: credentialValues
    .optional()
    .meta({ description: 'By resource id: a new value for each of `terms.asks` of the listing' }),
});

/** A purchase; its transfer tells how far it is. */
export const purchase = z
  .object({
    purchaseId: idOf('pur'),
    listingId: idOf('lst'),
    listingRevision: z.number().int(),
    seller: idOf('cus'),
    purchaser: idOf('cus'),
    price: money,
    status: z.enum(['accepted', 'sold', 'undone']),
    transferId: idOf('trf'),
    acceptedAt: instant,
  })
  .meta({ id: 'Purchase' });
