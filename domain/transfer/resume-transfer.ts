import type { Speaker } from '../customer/customer.js';
import { ConflictError } from '../errors.js';
import type { Ports } from '../ports/ports.js';
import type { Write } from '../ports/tables.js';
import { transactAudited } from './audit-chain.js';
import { statusLine } from './audit-line.js';
import { auditName } from './audit-name.js';
import { beginUndo } from './begin-undo.js';
import { type Due, stuckDue } from './due.js';
import { transferExecutionName } from './execution-name.js';
import { type NamedTransfer, namedTransfer } from './named-transfer.js';
import { executionInput } from './start-transfer.js';
import type { Transfer } from './transfer.js';
import { moveTransfer, readTransfer, transferKey } from './transfer-store.js';

/** Begins the next attempt of a committed transfer: from `completing` itself, or back from `needs-operator`; `who` as in the audit record. */
export async function resumeForward(
  ports: Pick<Ports, 'tables' | 'clock' | 'executions'>,
  transfer: Transfer,
  who = 'service',
): Promise<void> {
  const attempt = transfer.attempt + 1;
  const executionName = transferExecutionName(transfer.transferId, attempt);
  const now = ports.clock.now();
  const due = stuckDue(now);
  await transactAudited(ports.tables, { ...statusLine(transfer, 'completing', 'resumed'), at: now, who, detail: { attempt } }, [
    transfer.status === 'completing'
      ? nextAttempt(transfer, attempt, executionName, due)
      : moveTransfer(transfer, 'completing', { attempt, executionName }, due),
  ]);
  const execution = { machine: 'transfer-ownership', name: executionName, releases: transfer.machines } as const;
  await ports.executions.start(execution, executionInput({ ...transfer, attempt }));
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
export async function resumeTransfer(
  ports: Pick<Ports, 'tables' | 'clock' | 'executions'>,
  speaker: Speaker,
  transferId: string,
): Promise<NamedTransfer> {
  const transfer = await readTransfer(ports.tables, transferId);
  if (transfer.status !== 'needs-operator')
    throw new ConflictError(`Transfer ${transferId} is ${transfer.status}; only needs-operator can be resumed.`);
  const who = await auditName(ports.tables, speaker);
  if (transfer.needsOperatorFrom === 'completing') await resumeForward(ports, transfer, who);
  else await beginUndo(ports, transfer, undefined, { who, what: 'resumed', detail: {} });
  return namedTransfer(ports.tables, await readTransfer(ports.tables, transferId));
}
