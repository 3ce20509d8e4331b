import { outboxWrite } from '../events/outbox.js';
import type { Ports } from '../ports/ports.js';
import { auditWrite } from './audit-entry.js';
import { payoutDue } from './due.js';
import type { StepWork } from './step-work.js';
import { transferEvent } from './transfer-event.js';
import { moveTransfer } from './transfer-store.js';

/** Completes the transfer, tells both parties, and sets the day of the seller's pay-out to the end of the undo window. */
export async function announceTransfer(ports: Pick<Ports, 'tables' | 'clock'>, work: StepWork): Promise<void> {
  const { transfer } = work;
  const now = ports.clock.now();
  await ports.tables.transact([
    moveTransfer(transfer, 'completed', { completedAt: now }, payoutDue(now, transfer.undoWindowSeconds)),
    auditWrite({ transferId: transfer.transferId, at: now, who: 'service', what: 'completed', detail: {} }),
    outboxWrite(transferEvent(transfer, 'Transfer Completed', now)),
  ]);
}
