import { NotFoundError } from '../errors.js';
import { type MoneyJson, moneyFromJson, moneyToJson } from '../ledger/money.js';
import { withoutKeys } from '../ports/group-page.js';
import type { Item, ItemKey, Tables } from '../ports/tables.js';
import type { Purchase } from './listing.js';

/** Key of a purchase. */
export function purchaseKey(purchaseId: string): ItemKey {
  return { table: 'marketplace', pk: purchaseId, sk: 'purchase' };
}

/** A purchase as an item. */
export function purchaseItem(purchase: Purchase): Item {
  return { pk: purchase.purchaseId, sk: 'purchase', ...purchase, price: { ...moneyToJson(purchase.price) } };
}

/** Throws NotFoundError. */
export async function readPurchase(tables: Tables, purchaseId: string): Promise<Purchase> {
  const item = await tables.get(purchaseKey(purchaseId));
  if (item === undefined) throw new NotFoundError('purchase', purchaseId);
  const purchase = withoutKeys<Purchase>(item);
  return { ...purchase, price: moneyFromJson(item.price as unknown as MoneyJson) };
}

/** What a purchase key stands for, over every door: one purchase and the body it was asked with. */
export interface PurchaseClaim {
  readonly purchaseId: string;
  readonly bodyHash: string;
}

/** Key of the row that makes a purchase happen once for one customer and key. */
export function purchaseClaimKey(customerId: string, idempotencyKey: string): ItemKey {
  return { table: 'marketplace', pk: `purchase-key#${customerId}#${idempotencyKey}`, sk: 'purchase-key' };
}

/** The claim as an item. */
export function purchaseClaimItem(customerId: string, idempotencyKey: string, claim: PurchaseClaim): Item {
  const { pk, sk } = purchaseClaimKey(customerId, idempotencyKey);
  return { pk, sk, ...claim };
}

/** What the key already stands for, if anything. */
export async function readPurchaseClaim(tables: Tables, customerId: string, idempotencyKey: string): Promise<PurchaseClaim | undefined> {
  const item = await tables.get(purchaseClaimKey(customerId, idempotencyKey));
  return item === undefined ? undefined : withoutKeys<PurchaseClaim>(item);
}
