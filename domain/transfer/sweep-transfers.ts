import type { Ports } from '../ports/ports.js';
import { dueTransfers } from './due-transfers.js';
import { routeEndedExecution } from './route-ended-execution.js';
import { executionInput, startTransfer } from './start-transfer.js';
import { readTransfer } from './transfer-store.js';

/**
 * Looks at transfers that should have moved on: one whose execution was never started is started, one whose execution has ended is routed.
 * A running execution is left alone. Answers how many were looked at.
 */
export async function sweepTransfers(ports: Pick<Ports, 'tables' | 'clock' | 'executions'>): Promise<number> {
  const transferIds = await dueTransfers(ports, 'stuck');
  for (const transferId of transferIds) await sweepTransfer(ports, transferId);
  return transferIds.length;
}

async function sweepTransfer(ports: Pick<Ports, 'tables' | 'clock' | 'executions'>, transferId: string): Promise<void> {
  const transfer = await readTransfer(ports.tables, transferId);
  if (transfer.status === 'accepted') return startTransfer(ports, transferId);
  const machine = transfer.status === 'undoing' ? 'undo-transfer' : 'transfer-ownership';
  const execution = { machine, name: transfer.executionName, releases: transfer.machines } as const;
  const state = await ports.executions.stateOf(execution);
  if (state === 'absent') await ports.executions.start(execution, executionInput(transfer));
  if (state === 'ended') await routeEndedExecution(ports, transfer.executionName, 'found ended by the sweep');
}
