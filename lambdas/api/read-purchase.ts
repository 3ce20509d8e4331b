import type * as z from 'zod';
import { showPurchase } from '../../domain/listing/show-purchase.js';
import type { ApiHandler } from './route.js';
import type { purchaseParams } from './schemas/purchases.js';

/** GET /api/purchases/{purchaseId} */
export const readPurchase: ApiHandler<undefined, undefined, z.output<typeof purchaseParams>> = async ({ speaker, params }, ports) => ({
  body: await showPurchase(ports, speaker, params.purchaseId),
});
