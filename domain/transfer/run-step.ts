import { ConveyanceError } from '../errors.js';
import type { Instant } from '../ports/clock.js';
import type { Ports } from '../ports/ports.js';
import { type Effect, failEffect, finishEffect, intendEffect, readEffect } from './effect-log.js';
import { StaleExecutionError, StepAlreadyFailedError } from './errors.js';
import type { StepWork } from './step-work.js';
import type { Transfer, TransferStatus } from './transfer.js';
import { readTransfer } from './transfer-store.js';

/** One call of one step, as the machine sends it. */
export interface StepCall {
  readonly step: string;
  readonly during: readonly TransferStatus[];
  readonly rerun: boolean;
  readonly transferId: string;
  readonly epoch: number;
  readonly attempt: number;
  readonly batch: number;
  readonly leaseUntil: Instant;
}

/**
 * Runs a step under its fence: intent recorded before the act, outcome after it; what the log shows done is not done again
 * (unless the step reads anew), what failed for good is refused again. An error of the step is recorded and thrown on.
 */
export async function runStep<R>(
  ports: Pick<Ports, 'tables' | 'clock'>,
  call: StepCall,
  act: (work: StepWork) => Promise<R>,
): Promise<R | undefined> {
  const { tables, clock } = ports;
  const transfer = await readTransfer(tables, call.transferId);
  const logged = await readEffect(tables, call);
  const sameAttempt = logged?.attempt === call.attempt;
  requireCurrent(call, transfer);
  if (logged?.state === 'done' && !call.rerun) return undefined;
  if (logged && sameAttempt && logged.state === 'failed' && logged.permanent) throw alreadyFailed(logged);
  const runs = sameAttempt ? logged.runs + 1 : 1;
  await intendEffect(tables, { ...named(call), attempt: call.attempt, leaseUntil: call.leaseUntil, now: clock.now(), runs }, call.during);
  try {
    const { epoch, attempt, batch, leaseUntil } = call;
    const answer = await act({ transfer, epoch, attempt, batch, leaseUntil, runs });
    await finishEffect(tables, { ...named(call), attempt }, clock.now());
    return answer;
  } catch (error) {
    await failEffect(tables, { ...named(call), attempt: call.attempt }, { ...failureOf(error), now: clock.now() });
    throw error;
  }
}

function named({ transferId, step, epoch, batch }: StepCall): Pick<Effect, 'transferId' | 'step' | 'epoch' | 'batch'> {
  return { transferId, step, epoch, batch };
}

function requireCurrent(call: StepCall, transfer: Pick<Transfer, 'epoch' | 'attempt' | 'status'>): void {
  const current = call.epoch === transfer.epoch && call.attempt === transfer.attempt && call.during.includes(transfer.status);
  if (!current)
    throw new StaleExecutionError(`${call.step} of ${call.transferId} (epoch ${call.epoch}, attempt ${call.attempt}) is not current.`);
}

function alreadyFailed(logged: Effect): StepAlreadyFailedError {
  return new StepAlreadyFailedError(`${logged.step} failed for good with ${logged.errorCode}: ${logged.errorMessage}`);
}

/** Code, message and permanence of any error; what is not ours is taken as passing, and its message is not kept (it may hold anything). */
function failureOf(error: unknown): { readonly code: string; readonly message: string; readonly permanent: boolean } {
  if (error instanceof ConveyanceError) return { code: error.code, message: error.message, permanent: !error.retryable };
  return { code: 'Unexpected', message: error instanceof Error ? error.name : 'unknown', permanent: false };
}
