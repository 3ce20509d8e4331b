import { outboxWrite } from '../events/outbox.js';
import type { Ports } from '../ports/ports.js';
import { transactWithLine } from './audit-chain.js';
import { lineInEvent, statusLine } from './audit-line.js';
import { payoutDue } from './due.js';
import type { StepWork } from './step-work.js';
import { transferEvent } from './transfer-event.js';
import { moveTransfer } from './transfer-store.js';

/**
 * Completes the transfer and sets the day of the seller's pay-out to the end of the undo window. Both parties are told with the hash of
 * the audit record's line, so that a record cut off before it is found.
 */
export async function announceTransfer(ports: Pick<Ports, 'tables' | 'clock'>, work: StepWork): Promise<void> {
  const { transfer } = work;
  const now = ports.clock.now();
  const entry = { ...statusLine(transfer, 'completed'), at: now, who: 'service', detail: {} };
  await transactWithLine(ports.tables, entry, (line) => [
    moveTransfer(transfer, 'completed', { completedAt: now }, payoutDue(now, transfer.undoWindowSeconds)),
    outboxWrite(transferEvent(transfer, 'Transfer Completed', now, lineInEvent(line))),
  ]);
}
