import type { Me, Transfer } from '../../../generated/api.js';
import { isOperator, mayTrade } from '../../../session/may.js';
import { sideOf } from './transfer-row.js';
import { isBeforeCommit } from './transfer-status.js';

/** What somebody may do about a transfer. */
export type TransferAct = 'cancel' | 'resume';

/** What somebody may do about a transfer as it stands: a party cancels before the commit, an operator resumes what rests. */
export function transferAct(transfer: Transfer, me: Me): TransferAct | undefined {
  if (transfer.status === 'needs-operator') return isOperator(me) ? 'resume' : undefined;
  const isParty = sideOf(transfer, me.customer?.customerId) !== undefined;
  return isBeforeCommit(transfer) && isParty && mayTrade(me) ? 'cancel' : undefined;
}
