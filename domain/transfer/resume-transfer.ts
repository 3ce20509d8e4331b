import { ConflictError } from '../errors.js';
import type { Ports } from '../ports/ports.js';
import type { Write } from '../ports/tables.js';
import { beginUndo } from './begin-undo.js';
import { type Due, stuckDue } from './due.js';
import { transferExecutionName } from './execution-name.js';
import { executionInput } from './start-transfer.js';
import type { Transfer } from './transfer.js';
import { moveTransfer, readTransfer, transferKey } from './transfer-store.js';

/** Begins the next attempt of a committed transfer: from `completing` itself, or back from `needs-operator`. */
export async function resumeForward(ports: Pick<Ports, 'tables' | 'clock' | 'executions'>, transfer: Transfer): Promise<void> {
  const attempt = transfer.attempt + 1;
  const executionName = transferExecutionName(transfer.transferId, attempt);
  const due = stuckDue(ports.clock.now());
  await ports.tables.transact([
    transfer.status === 'completing'
      ? nextAttempt(transfer, attempt, executionName, due)
      : moveTransfer(transfer, 'completing', { attempt, executionName }, due),
  ]);
  await ports.executions.start('transfer-ownership', executionName, executionInput({ ...transfer, attempt }));
}

function nextAttempt(transfer: Transfer, attempt: number, executionName: string, due: Due): Write {
  return {
    act: 'update',
    key: transferKey(transfer.transferId),
    set: { attempt, executionName, ...due },
    when: [
      { attribute: 'status', is: 'equal', value: 'completing' },
      { attribute: 'epoch', is: 'equal', value: transfer.epoch },
      { attribute: 'attempt', is: 'equal', value: transfer.attempt },
    ],
  };
}

/** An operator sends a transfer that needed a hand back to where it came from; throws ConflictError for any other status. */
export async function resumeTransfer(ports: Pick<Ports, 'tables' | 'clock' | 'executions'>, transferId: string): Promise<Transfer> {
  const transfer = await readTransfer(ports.tables, transferId);
  if (transfer.status !== 'needs-operator')
    throw new ConflictError(`Transfer ${transferId} is ${transfer.status}; only needs-operator can be resumed.`);
  if (transfer.needsOperatorFrom === 'completing') await resumeForward(ports, transfer);
  else await beginUndo(ports, transfer);
  return readTransfer(ports.tables, transferId);
}
