import type { Instant } from '../ports/clock.js';
import type { ManifestEntry, Transfer } from './transfer.js';

/** What a step is given: the transfer as read at its start, its batch, and how long it may act. */
export interface StepWork {
  readonly transfer: Transfer;
  readonly epoch: number;
  readonly attempt: number;
  /** 0 for steps that are not per batch. */
  readonly batch: number;
  readonly leaseUntil: Instant;
  /** How many times this step of this batch was begun, from 1. */
  readonly runs: number;
}

/** A step that works on one batch of the manifest. */
export interface BatchWork extends StepWork {
  readonly entries: readonly ManifestEntry[];
}

/** True until the step has run once for the batch, in whichever attempt: nothing it does can have been done before. */
export function isFirstRun({ runs, attempt }: Pick<StepWork, 'runs' | 'attempt'>): boolean {
  return runs === 1 && attempt === 1;
}
