import { outboxWrite } from '../events/outbox.js';
import type { ExecutionInput } from '../ports/executions.js';
import type { Ports } from '../ports/ports.js';
import { ifHolds } from '../ports/write-if-holds.js';
import { transactAudited } from './audit-chain.js';
import { statusLine } from './audit-line.js';
import { deadlineDue } from './due.js';
import { transferExecutionName } from './execution-name.js';
import type { Transfer } from './transfer.js';
import { transferEvent } from './transfer-event.js';
import { moveTransfer, readTransfer } from './transfer-store.js';

/** Input of either machine for the transfer as it is now. */
export function executionInput(transfer: Transfer): ExecutionInput {
  const { transferId, correlationId, epoch, attempt, batchCount } = transfer;
  return { transferId, correlationId, epoch, attempt, batches: Array.from({ length: batchCount }, (_, batch) => batch) };
}

/** Moves an accepted transfer to `preparing` and starts its execution; safe with any number of deliveries of the same event. One cancelled before stays so. */
export async function startTransfer(ports: Pick<Ports, 'tables' | 'clock' | 'executions'>, transferId: string): Promise<void> {
  const transfer = await readTransfer(ports.tables, transferId);
  if (transfer.status === 'accepted') {
    const at = ports.clock.now();
    const entry = { ...statusLine(transfer, 'preparing', 'started'), at, who: 'service', detail: {} };
    const machines = await ports.executions.releases();
    const writes = [moveTransfer(transfer, 'preparing', { machines }, deadlineDue(transfer.deadline))];
    const told = outboxWrite(transferEvent(transfer, 'Transfer Started', at));
    await ifHolds(transactAudited(ports.tables, entry, [...writes, told]));
  }
  const current = await readTransfer(ports.tables, transferId);
  if (current.status !== 'preparing') return;
  const name = transferExecutionName(transferId, current.attempt);
  await ports.executions.start({ machine: 'transfer-ownership', name, releases: current.machines }, executionInput(current));
}
