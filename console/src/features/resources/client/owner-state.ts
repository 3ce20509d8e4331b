import type { CloudResource, Transfer } from '../../../generated/api.js';

/** Where a cloud resource of ours stands: at rest, on its way to or from us, or held by a transfer that says neither. */
export type OwnerState = 'yours' | 'leaving' | 'arriving' | 'in-transfer';

/** Statuses before the commit in which the transfer still goes forward. */
const underWay: readonly string[] = ['accepted', 'preparing'];

/** State of a resource that we own in this instant, from the transfer that holds it; unknown transfers and undone ones promise nothing. */
export function ownerState(
  { lock, owner }: Pick<CloudResource, 'lock' | 'owner'>,
  transfers: ReadonlyMap<string, Pick<Transfer, 'status' | 'fromCustomer' | 'toCustomer' | 'movesControl'>>,
): OwnerState {
  if (lock === undefined) return 'yours';
  const transfer = transfers.get(lock);
  if (transfer === undefined || !transfer.movesControl) return 'in-transfer';
  if (transfer.toCustomer === owner) return 'arriving';
  return underWay.includes(transfer.status) ? 'leaving' : 'in-transfer';
}
