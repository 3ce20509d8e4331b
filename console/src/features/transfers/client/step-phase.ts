import type { ShownStep, StepRun } from './step-run.js';

/** Steps that belong together, with what holds while they run. */
export interface StepPhase {
  readonly title: string;
  readonly meaning: string;
  readonly steps: readonly ShownStep[];
}

/** The step that cannot be taken back. */
export const pointOfNoReturn = 'CommitTransfer';

/** The current walks by phase: before the commit, the undo where there is one, and from the commit on. */
export function stepPhases(runs: readonly StepRun[]): readonly StepPhase[] {
  const steps = (machine: StepRun['machine']) => runs.find((run) => run.isCurrent && run.machine === machine)?.steps ?? [];
  const forward = steps('transfer-ownership');
  const commit = forward.findIndex(({ step }) => step === pointOfNoReturn);
  const phases = [
    { title: 'Before the commit', meaning: 'Whatever fails here is undone with all that came before it.', steps: forward.slice(0, commit) },
    { title: 'Undo', meaning: 'Takes back what was done, newest first, and looks again.', steps: steps('undo-transfer') },
    {
      title: 'From the commit on',
      meaning: 'Only forward: what fails here is tried again until it is done.',
      steps: forward.slice(commit),
    },
  ];
  return phases.filter((phase) => phase.steps.length > 0);
}
