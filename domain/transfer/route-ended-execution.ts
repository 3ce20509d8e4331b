import { ConditionFailedError, NotFoundError } from '../errors.js';
import type { Ports } from '../ports/ports.js';
import { askOperator } from './ask-operator.js';
import { beginUndo } from './begin-undo.js';
import { readEffects } from './effect-log.js';
import { transferOfExecution } from './execution-name.js';
import { resumeForward } from './resume-transfer.js';
import type { Transfer, TransferFailure } from './transfer.js';
import { readTransfer } from './transfer-store.js';

/** Attempts to finish a committed transfer before an operator is asked. */
const forwardAttemptsMax = 5;

/** Codes of failures that a further attempt cannot heal. */
const hopelessCodes: readonly string[] = ['ResidualAccessOpen'];

type RouterPorts = Pick<Ports, 'tables' | 'clock' | 'executions'>;

/**
 * The one door to undo. An execution has failed, timed out or was aborted: what happens next is decided by the transfer's status as
 * written, not by what was heard. Executions that are not the current one are ignored; losing the conditional write means another was first.
 */
export async function routeEndedExecution(ports: RouterPorts, executionName: string, endedAs: string): Promise<void> {
  const transferId = transferOfExecution(executionName);
  if (!transferId) return;
  try {
    const transfer = await readTransfer(ports.tables, transferId);
    if (transfer.executionName === executionName) await routeTransfer(ports, transfer, endedAs);
  } catch (error) {
    if (!(error instanceof ConditionFailedError || error instanceof NotFoundError)) throw error;
  }
}

async function routeTransfer(ports: RouterPorts, transfer: Transfer, endedAs: string): Promise<void> {
  const failure = await lastFailure(ports, transfer, endedAs);
  if (transfer.status === 'preparing') await beginUndo(ports, transfer, failure);
  if (transfer.status === 'undoing') await askOperator(ports, transfer, failure);
  if (transfer.status !== 'completing') return;
  const hopeless = transfer.attempt >= forwardAttemptsMax || hopelessCodes.includes(failure.code);
  if (hopeless) await askOperator(ports, transfer, failure);
  else await resumeForward(ports, transfer);
}

/** The failure of the current run as the steps logged it; the end of the execution itself when none did. */
async function lastFailure(ports: Pick<Ports, 'tables'>, transfer: Transfer, endedAs: string): Promise<TransferFailure> {
  const effects = await readEffects(ports.tables, transfer.transferId);
  const failed = effects
    .filter((effect) => effect.epoch === transfer.epoch && effect.attempt === transfer.attempt && effect.state === 'failed')
    .sort((a, b) => ((a.finishedAt ?? '') < (b.finishedAt ?? '') ? -1 : 1))
    .at(-1);
  if (!failed) return { step: 'execution', code: 'ExecutionEnded', message: `The execution ended as ${endedAs}.` };
  return { step: failed.step, code: failed.errorCode ?? 'Unknown', message: failed.errorMessage ?? '' };
}
