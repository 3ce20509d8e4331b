import type { Tables } from '../ports/tables.js';
import type { Transfer } from '../transfer/transfer.js';
import { isCommitted, transferKey, transferOfItem } from '../transfer/transfer-store.js';
import { handOverPayment } from './hand-over-payment.js';
import type { OwnedResource } from './owned-resource.js';

/**
 * Owner and payers as they are in this instant: a locked row is read through its transfer's status, so that all resources of a
 * manifest flip at once however many rows are still to be rewritten. Each transfer is read once, after the rows.
 */
export async function resolveOwners(tables: Tables, rows: readonly OwnedResource[]): Promise<readonly OwnedResource[]> {
  const transferIds = [...new Set(rows.flatMap((row) => row.lock ?? []))];
  const transfers = new Map<string, Transfer>();
  for (const transferId of transferIds) {
    const item = await tables.get(transferKey(transferId));
    if (item) transfers.set(transferId, transferOfItem(item));
  }
  return rows.map((row) => resolveRow(row, row.lock === undefined ? undefined : transfers.get(row.lock)));
}

function resolveRow(row: OwnedResource, transfer: Transfer | undefined): OwnedResource {
  if (!transfer || !isCommitted(transfer) || row.replacedBy !== undefined) return row;
  const paid = handOverPayment(row, transfer);
  return transfer.movesControl ? { ...paid, owner: transfer.toCustomer } : paid;
}
