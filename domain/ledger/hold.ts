import type { Instant } from '../ports/clock.js';
import type { Item, ItemKey, Tables } from '../ports/tables.js';
import type { Transfer } from '../transfer/transfer.js';
import type { Money } from './money.js';

/** `pending` is reserved, `captured` is in escrow since the commit, `voided` was given back. */
export type HoldStatus = 'pending' | 'captured' | 'voided';

/** The price of a transfer, reserved in the purchaser's wallet; one for each transfer, also for a price of 0. */
export interface Hold {
  readonly holdId: string;
  readonly transferId: string;
  readonly customerId: string;
  readonly amount: Money;
  readonly status: HoldStatus;
  /** From here on the commit cannot capture it. */
  readonly expiresAt: Instant;
}

/** The id of a transfer's hold, derived so that a retried step finds its own. */
export function holdIdOf(transferId: string): string {
  return transferId.replace(/^trf_/, 'hld_');
}

/** Key of a transfer's hold. */
export function holdKey(transferId: string): ItemKey {
  return { table: 'ledger', pk: holdIdOf(transferId), sk: 'hold' };
}

/** The item of a new hold. */
export function holdItem(transfer: Transfer, status: HoldStatus): Item {
  const { pk, sk } = holdKey(transfer.transferId);
  return {
    pk,
    sk,
    transferId: transfer.transferId,
    customerId: transfer.toCustomer,
    amountMinor: transfer.price.amountMinor,
    currency: transfer.price.currency,
    status,
    expiresAt: transfer.deadline,
  };
}

/** The hold of a transfer, read consistently; undefined when none was made. */
export async function readHold(tables: Tables, transferId: string): Promise<Hold | undefined> {
  const item = await tables.get(holdKey(transferId));
  if (item === undefined) return undefined;
  return {
    holdId: item.pk,
    transferId: String(item.transferId),
    customerId: String(item.customerId),
    amount: { amountMinor: BigInt(item.amountMinor as number | bigint), currency: String(item.currency) },
    status: item.status as HoldStatus,
    expiresAt: String(item.expiresAt),
  };
}
