import { mustSpeakAs } from '../events/producers.js';
import type { Ports } from '../ports/ports.js';
import type { Purchase } from './listing.js';
import { type PurchaseOrder, placePurchase } from './place-purchase.js';

/** A purchase order as it arrives on the bus. */
export interface PurchaseRequest extends PurchaseOrder {
  readonly source: string;
  readonly customerIds: readonly string[];
}

/** Places the purchase once the producer may speak for the purchaser; throws ForbiddenError and what placePurchase throws. */
export async function requestPurchase(ports: Pick<Ports, 'tables' | 'clock' | 'ids'>, request: PurchaseRequest): Promise<Purchase> {
  const { source, customerIds, ...order } = request;
  mustSpeakAs(source, 'Purchase Requested', { customerId: order.purchaser, customerIds });
  return placePurchase(ports, order);
}
