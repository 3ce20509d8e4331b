import type { StepProgress, Transfer, TransferView } from '../../../generated/api.js';
import { type MachineStep, stepsOf } from '../../../shared/words.js';
import { isUndo } from './transfer-status.js';

/** The two machines of a transfer. */
export type Machine = 'transfer-ownership' | 'undo-transfer';

/** Where a step stands; `stopped` began and was cut off before its outcome was known. */
export type StepState = 'waiting' | 'running' | 'done' | 'failed' | 'stopped' | 'not-needed';

/** One step of a machine with what is known of it. */
export interface ShownStep extends MachineStep {
  readonly state: StepState;
  readonly progress?: StepProgress;
}

/** One walk of a machine: all its steps in their order. */
export interface StepRun {
  readonly machine: Machine;
  readonly epoch: number;
  /** False for a walk that another has followed. */
  readonly isCurrent: boolean;
  readonly steps: readonly ShownStep[];
}

/** Every walk of a transfer: the way forward, then its undo where there is one; the newest of each is the current one. */
export function stepRunsOf(view: TransferView): readonly StepRun[] {
  const undo = isUndo(view.transfer) ? [view.transfer.epoch] : [];
  return [...runsOf('transfer-ownership', view, []), ...runsOf('undo-transfer', view, undo)];
}

function runsOf(machine: Machine, { transfer, steps }: TransferView, known: readonly number[]): readonly StepRun[] {
  const names = new Set(stepsOf(machine).map(({ step }) => step));
  const told = steps.filter(({ step }) => names.has(step)).map(({ epoch }) => epoch);
  const first = machine === 'transfer-ownership' && told.length === 0 ? [1] : [];
  const epochs = [...new Set([...first, ...known, ...told])].sort((a, b) => a - b);
  return epochs.map((epoch) => {
    const isCurrent = epoch === epochs.at(-1);
    const stage = stageOf(machine, transfer, isCurrent);
    const shown = stepsOf(machine).map((step) => {
      const progress = steps.find((one) => one.step === step.step && one.epoch === epoch);
      return { ...step, state: stateOf(step, progress, transfer, stage), ...(progress && { progress }) };
    });
    return { machine, epoch, isCurrent, steps: shown };
  });
}

/** `live`: its steps run now; `held`: they may run again; `over`: what has not begun will not. */
type Stage = 'live' | 'held' | 'over';

function stageOf(machine: Machine, transfer: Transfer, isCurrent: boolean): Stage {
  const { status } = transfer;
  if (!isCurrent || isUndo(transfer) !== (machine === 'undo-transfer')) return 'over';
  if (status === 'needs-operator') return 'held';
  return status === 'completed' || status === 'undone' ? 'over' : 'live';
}

/** What a transfer says of itself is proof of the step that writes it, whatever the log of steps has heard by then. */
const proofs: { readonly [step: string]: (transfer: Transfer) => boolean } = {
  CommitTransfer: ({ cut }) => cut !== undefined,
  AnnounceTransfer: ({ completedAt }) => completedAt !== undefined,
  FinishUndo: ({ undoneAt }) => undoneAt !== undefined,
};

function stateOf({ step, perBatch }: MachineStep, progress: StepProgress | undefined, transfer: Transfer, stage: Stage): StepState {
  if (proofs[step]?.(transfer)) return 'done';
  if (progress === undefined) return stage === 'over' ? 'not-needed' : 'waiting';
  if (progress.state === 'failed') return 'failed';
  const isWhole = !perBatch || progress.batchesDone >= transfer.batchCount;
  if (progress.state === 'done' && isWhole) return 'done';
  return stage === 'live' ? 'running' : 'stopped';
}
