import type { Ports } from '../ports/ports.js';
import type { JsonObject } from '../resource/cloud-resource.js';
import { type NewAuditEntry, transactAudited } from './audit-chain.js';
import { statusLine } from './audit-line.js';
import { stuckDue } from './due.js';
import { undoExecutionName } from './execution-name.js';
import { executionInput } from './start-transfer.js';
import type { Transfer, TransferFailure } from './transfer.js';
import { moveTransfer } from './transfer-store.js';

/** Who asked for an undo, and what the audit record calls it. */
export type UndoAsked = Pick<NewAuditEntry, 'who' | 'what' | 'detail'>;

/** A step or its execution failed: nobody asked. */
const askedByNobody: UndoAsked = { who: 'service', what: 'undo-begun', detail: {} };

/**
 * Takes the conditional write to `undoing` (from `preparing`, from `accepted`, or back from `needs-operator`) under a new epoch, then starts
 * the undo machine: from that write on no step of an earlier epoch may begin. Throws ConditionFailedError when somebody else moved the transfer.
 */
export async function beginUndo(
  ports: Pick<Ports, 'tables' | 'clock' | 'executions'>,
  transfer: Transfer,
  failure?: TransferFailure,
  { who, what, detail }: UndoAsked = askedByNobody,
): Promise<void> {
  const epoch = transfer.epoch + 1;
  const change = { epoch, attempt: 1, executionName: undoExecutionName(transfer.transferId, epoch), ...(failure ? { failure } : {}) };
  const now = ports.clock.now();
  const cause: JsonObject = failure ? { step: failure.step, code: failure.code } : {};
  const entry = { ...statusLine(transfer, 'undoing', what), at: now, who, detail: { epoch, ...cause, ...detail } };
  await transactAudited(ports.tables, entry, [moveTransfer(transfer, 'undoing', change, stuckDue(now))]);
  const execution = { machine: 'undo-transfer', name: change.executionName, releases: transfer.machines } as const;
  await ports.executions.start(execution, executionInput({ ...transfer, ...change }));
}
