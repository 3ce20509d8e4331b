import type { Transfer } from '../../../generated/api.js';
import { compareMoney } from '../../../shared/ledger/compare-money.js';
import { labelOf } from '../../../shared/words.js';
import { isUnderWay } from './transfer-status.js';

/** Which of the two parties somebody is. */
export type Side = 'seller' | 'purchaser';

/** One line of the table of transfers, as one of its parties sees it. */
export interface TransferRow {
  readonly transfer: Transfer;
  readonly side: Side;
  /** Name of the other party. */
  readonly other: string;
  /** When it was completed or undone. */
  readonly endedAt?: string;
}

/** Which party of a transfer a customer is; undefined for anybody else. */
export function sideOf({ fromCustomer, toCustomer }: Pick<Transfer, 'fromCustomer' | 'toCustomer'>, customerId?: string): Side | undefined {
  if (customerId === fromCustomer) return 'seller';
  return customerId === toCustomer ? 'purchaser' : undefined;
}

/** A transfer as the customer sees it. */
export function transferRow(transfer: Transfer, customerId: string | undefined): TransferRow {
  const side = sideOf(transfer, customerId) ?? 'purchaser';
  const other = side === 'seller' ? transfer.toCustomerName : transfer.fromCustomerName;
  const endedAt = transfer.completedAt ?? transfer.undoneAt;
  return { transfer, side, other, ...(endedAt !== undefined && { endedAt }) };
}

/** Which side somebody is on, and opposite whom: `Seller to Contoso`. */
export function partiesText({ side, other }: TransferRow): string {
  return `${labelOf(side)} ${side === 'seller' ? 'to' : 'from'} ${other}`;
}

/** What the table can be narrowed to: `all`, `under-way`, or one status. */
export function hasStatus({ transfer }: TransferRow, wanted: string): boolean {
  if (wanted === 'all') return true;
  return wanted === 'under-way' ? isUnderWay(transfer) : transfer.status === wanted;
}

/** Whether a line holds what somebody looks for: a title, an id, the other party, a status, a side. */
export function holdsText({ transfer, side, other }: TransferRow, text: string): boolean {
  const { transferId, listingId, listingTitle, purchaseId, correlationId, status } = transfer;
  const told = [listingTitle, transferId, listingId, purchaseId, correlationId, labelOf(status), side, other];
  return told.some((one) => one.toLowerCase().includes(text.trim().toLowerCase()));
}

/** Orders lines by price: by currency, then by amount. */
export function comparePrices(a: TransferRow, b: TransferRow): number {
  return compareMoney(a.transfer.price, b.transfer.price);
}

/** What changes when any of the transfers moves on. */
export function statusSign(transfers: readonly Transfer[]): string {
  return transfers.map(({ transferId, status }) => `${transferId} ${status}`).join('\n');
}
