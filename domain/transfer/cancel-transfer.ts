import type { Speaker } from '../customer/customer.js';
import { ConditionFailedError, ConflictError, ContentionError } from '../errors.js';
import type { Ports } from '../ports/ports.js';
import { auditName } from './audit-name.js';
import { beginUndo, type UndoAsked } from './begin-undo.js';
import { requireParty } from './describe-transfer.js';
import { type NamedTransfer, namedTransfer } from './named-transfer.js';
import type { Transfer, TransferFailure } from './transfer.js';
import { isCommitted, readTransfer } from './transfer-store.js';

/** How often the transfer may move on under our eyes before the party is asked to try again: it can only be started and committed. */
const triesMax = 4;

type CancelPorts = Pick<Ports, 'tables' | 'clock' | 'executions'>;

/** What a party asks for; the reason is shown to the other one. */
export interface Cancellation {
  readonly transferId: string;
  readonly reason?: string;
}

/**
 * Either party ends a transfer before its commit: one conditional write to `undoing`, then the undo machine. Of a cancel and a commit, and
 * of two cancels, one wins. Throws NotFoundError to anybody else, ConflictError when it is too late, ContentionError (retryable).
 */
export async function cancelTransfer(ports: CancelPorts, speaker: Speaker, cancellation: Cancellation): Promise<NamedTransfer> {
  const who = await auditName(ports.tables, speaker);
  for (let tries = 0; tries < triesMax; tries += 1) {
    const transfer = await readTransfer(ports.tables, cancellation.transferId);
    requireParty(transfer, speaker);
    if (transfer.status !== 'accepted' && transfer.status !== 'preparing') throw new ConflictError(whyTooLate(transfer));
    const side = speaker.customerId === transfer.fromCustomer ? 'seller' : 'purchaser';
    if (await tryCancel(ports, transfer, causeOf(side, cancellation), who))
      return namedTransfer(ports.tables, await readTransfer(ports.tables, transfer.transferId));
  }
  throw new ContentionError(`Transfer ${cancellation.transferId} is moving on; try again.`);
}

interface Cause {
  readonly failure: TransferFailure;
  readonly detail: UndoAsked['detail'];
}

function causeOf(side: 'seller' | 'purchaser', { reason }: Cancellation): Cause {
  const message = reason === undefined ? `Cancelled by the ${side}.` : `Cancelled by the ${side}: ${reason}`;
  return { failure: { step: 'cancel', code: 'Cancelled', message }, detail: { side, ...(reason === undefined ? {} : { reason }) } };
}

/** False when somebody else moved the transfer first. */
async function tryCancel(ports: CancelPorts, transfer: Transfer, { failure, detail }: Cause, who: string): Promise<boolean> {
  try {
    await beginUndo(ports, transfer, failure, { who, what: 'cancelled', detail });
    return true;
  } catch (error) {
    if (error instanceof ConditionFailedError) return false;
    throw error;
  }
}

function whyTooLate(transfer: Transfer): string {
  const { transferId, cut, status, failure } = transfer;
  if (isCommitted(transfer)) {
    const escrow = transfer.paidOutAt === undefined ? 'The price stays in escrow until the undo window ends' : 'The seller has been paid';
    const remains = 'what remains is an agreement of both parties on a sale back, or the operator.';
    return `Transfer ${transferId} committed at ${cut} and cannot be cancelled: the purchaser owns and pays since then. ${escrow}; ${remains}`;
  }
  if (status === 'undone') return `Transfer ${transferId} is undone already.`;
  return `Transfer ${transferId} is being undone already (${failure?.code ?? 'cause unknown'}).`;
}
