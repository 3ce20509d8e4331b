import type { Transfer } from '../../../generated/api.js';
import { transferStatuses } from '../../../generated/words.js';

type Standing = Pick<Transfer, 'status'>;

/** True while a transfer moves on by itself; where an operator was asked it rests until somebody acts. */
export function isUnderWay({ status }: Standing): boolean {
  return !transferStatuses[status].ends && status !== 'needs-operator';
}

/** True while more may become of a transfer: it moves on, an operator was asked, or the seller is still to be paid. */
export function mayChange({ status, paidOutAt }: Standing & Pick<Transfer, 'paidOutAt'>): boolean {
  return !transferStatuses[status].ends || (status === 'completed' && paidOutAt === undefined);
}

/** True while a party may still cancel: nothing has changed hands. */
export function isBeforeCommit({ status }: Standing): boolean {
  return status === 'accepted' || status === 'preparing';
}

/** True from the moment a transfer was sent back. */
export function isUndo({ status, needsOperatorFrom }: Standing & Pick<Transfer, 'needsOperatorFrom'>): boolean {
  return status === 'undoing' || status === 'undone' || (status === 'needs-operator' && needsOperatorFrom === 'undoing');
}
