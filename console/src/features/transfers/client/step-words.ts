import type { StatusIndicatorProps } from '@cloudscape-design/components/status-indicator';
import type { Transfer } from '../../../generated/api.js';
import { durationText } from '../../../shared/instant.js';
import { labelOf } from '../../../shared/words.js';
import type { ShownStep, StepRun, StepState } from './step-run.js';
import { isUnderWay } from './transfer-status.js';

const looks: { readonly [state in StepState]: StatusIndicatorProps.Type } = {
  waiting: 'pending',
  running: 'loading',
  done: 'success',
  failed: 'error',
  stopped: 'stopped',
  'not-needed': 'not-started',
};

/** How the state of a step looks beside its word. */
export function lookOfStep(state: StepState): StatusIndicatorProps.Type {
  return looks[state];
}

/** How long a step took; undefined while it runs. */
export function tookText({ progress, state }: ShownStep): string | undefined {
  if (progress?.finishedAt === undefined || state === 'running') return undefined;
  return durationText(Date.parse(progress.finishedAt) - Date.parse(progress.startedAt));
}

/** How far a step that works in batches is; undefined for any other, and before it begins. */
export function batchesText({ perBatch, progress }: ShownStep, { batchCount }: Pick<Transfer, 'batchCount'>): string | undefined {
  if (!perBatch || progress === undefined) return undefined;
  return `${progress.batchesDone} of ${batchCount} ${batchCount === 1 ? 'batch' : 'batches'}`;
}

/** What a step changes, as a sentence. */
export function changesText({ changes }: Pick<ShownStep, 'changes'>): string {
  return changes.startsWith('nothing') ? `Changes ${changes}` : `Changes: ${changes}`;
}

/** Where a transfer is, in one sentence that is new only when a step is. */
export function whereText(transfer: Transfer, runs: readonly StepRun[]): string {
  const live = runs.filter(({ isCurrent }) => isCurrent).at(-1);
  const at = live?.steps.findLastIndex(({ state }) => state !== 'waiting' && state !== 'not-needed') ?? -1;
  const step = live?.steps[at];
  if (!isUnderWay(transfer) || live === undefined || step === undefined) return `${labelOf(transfer.status)}.`;
  return `${labelOf(transfer.status)}: step ${at + 1} of ${live.steps.length}, ${labelOf(step.step)}, ${labelOf(step.state).toLowerCase()}.`;
}
