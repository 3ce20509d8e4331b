import type { ExecutionInput } from '../ports/executions.js';
import type { Ports } from '../ports/ports.js';
import { writeIfHolds } from '../ports/write-if-holds.js';
import { deadlineDue } from './due.js';
import { transferExecutionName } from './execution-name.js';
import type { Transfer } from './transfer.js';
import { moveTransfer, readTransfer } from './transfer-store.js';

/** Input of either machine for the transfer as it is now. */
export function executionInput(transfer: Transfer): ExecutionInput {
  const { transferId, epoch, attempt, batchCount } = transfer;
  return { transferId, epoch, attempt, batches: Array.from({ length: batchCount }, (_, batch) => batch) };
}

/** Moves an accepted transfer to `preparing` and starts its execution; safe with any number of deliveries of the same event. */
export async function startTransfer(ports: Pick<Ports, 'tables' | 'executions'>, transferId: string): Promise<void> {
  const transfer = await readTransfer(ports.tables, transferId);
  if (transfer.status === 'accepted') {
    await writeIfHolds(ports.tables, [moveTransfer(transfer, 'preparing', {}, deadlineDue(transfer.deadline))]);
  }
  const current = await readTransfer(ports.tables, transferId);
  if (current.status !== 'preparing') return;
  await ports.executions.start('transfer-ownership', transferExecutionName(transferId, current.attempt), executionInput(current));
}
