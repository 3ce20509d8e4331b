import type * as z from 'zod';
import { speakingCustomer } from '../../domain/customer/speaking-for.js';
import { placePurchase as place } from '../../domain/listing/place-purchase.js';
import type { ApiHandler } from './route.js';
import type { newPurchase } from './schemas/purchases.js';

/** POST /api/purchases */
export const placePurchase: ApiHandler<z.output<typeof newPurchase>> = async ({ speaker, body, idempotencyKey }, ports) => {
  const { correlationId, subject } = speaker;
  const purchase = await place(ports, { ...body, purchaser: speakingCustomer(speaker), idempotencyKey, correlationId, subject });
  return { body: purchase, headers: { location: `/api/transfers/${purchase.transferId}`, 'retry-after': '2' } };
};
