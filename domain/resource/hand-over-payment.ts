import type { Transfer } from '../transfer/transfer.js';
import type { PayerInterval } from './owned-resource.js';

/**
 * The payers of a resource after a transfer's cut: the open interval ends there and the purchaser's begins (billing rules §4, half-open, UTC).
 * Unchanged when the transfer moves control alone, has no cut yet, or was already handed over.
 */
export function handOverPayment<R extends { readonly payers: readonly PayerInterval[] }>(
  row: R,
  transfer: Pick<Transfer, 'movesPayment' | 'cut' | 'toCustomer'>,
): R {
  const { cut, toCustomer } = transfer;
  if (!transfer.movesPayment || !cut) return row;
  const last = row.payers.at(-1);
  if (last && last.from === cut && last.payer === toCustomer) return row;
  const closed = row.payers.map((interval) => (interval.to === undefined ? { ...interval, to: cut } : interval));
  return { ...row, payers: [...closed, { payer: toCustomer, from: cut }] };
}
