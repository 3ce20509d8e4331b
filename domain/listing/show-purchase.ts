import type { Speaker } from '../customer/customer.js';
import { NotFoundError } from '../errors.js';
import type { Ports } from '../ports/ports.js';
import type { Purchase } from './listing.js';
import { readPurchase } from './purchase-store.js';

/** A purchase for its two parties and operators; throws NotFoundError. */
export async function showPurchase({ tables }: Pick<Ports, 'tables'>, speaker: Speaker, purchaseId: string): Promise<Purchase> {
  const purchase = await readPurchase(tables, purchaseId);
  const isParty = speaker.customerId === purchase.purchaser || speaker.customerId === purchase.seller;
  if (!isParty && speaker.role !== 'operator') throw new NotFoundError('purchase', purchaseId);
  return purchase;
}
