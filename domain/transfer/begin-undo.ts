import type { Ports } from '../ports/ports.js';
import { stuckDue } from './due.js';
import { undoExecutionName } from './execution-name.js';
import { executionInput } from './start-transfer.js';
import type { Transfer, TransferFailure } from './transfer.js';
import { moveTransfer } from './transfer-store.js';

/**
 * Takes the conditional write `preparing → undoing` (or back from `needs-operator`) under a new epoch, then starts the undo machine:
 * from that write on no step of an earlier epoch may begin. Throws ConditionFailedError when somebody else moved the transfer.
 */
export async function beginUndo(
  ports: Pick<Ports, 'tables' | 'clock' | 'executions'>,
  transfer: Transfer,
  failure?: TransferFailure,
): Promise<void> {
  const epoch = transfer.epoch + 1;
  const change = { epoch, attempt: 1, executionName: undoExecutionName(transfer.transferId, epoch), ...(failure ? { failure } : {}) };
  await ports.tables.transact([moveTransfer(transfer, 'undoing', change, stuckDue(ports.clock.now()))]);
  await ports.executions.start('undo-transfer', change.executionName, executionInput({ ...transfer, ...change }));
}
