import { ConveyanceError } from '../../domain/errors.js';
import { runStep } from '../../domain/transfer/run-step.js';
import { type StepName, steps } from '../../lambdas/saga/steps.js';
import { stepActs } from './step-acts.js';
import type { TransferWorld } from './transfer-world.js';

/** The steps of the way forward, and the rungs of the undo, in order. */
export const forwardSteps = stepsOf('transfer-ownership');
export const undoSteps = stepsOf('undo-transfer');

function stepsOf(machine: 'transfer-ownership' | 'undo-transfer'): readonly StepName[] {
  return (Object.keys(stepActs) as StepName[]).filter((name) => steps[name].machine === machine);
}

/** What others do: just before a step is called, and while its act is at work. */
export interface Meanwhile {
  readonly before?: (step: StepName) => Promise<void>;
  readonly during?: (step: StepName) => Promise<void>;
}

/** One call of one step on the whole manifest, as its machine makes it. */
export async function callStep(world: TransferWorld, step: StepName, epoch: number, meanwhile: Meanwhile = {}): Promise<unknown> {
  await meanwhile.before?.(step);
  const { during, rerun } = steps[step];
  const call = { step, during, rerun, transferId: world.transferId, epoch, attempt: 1, batch: 0, leaseUntil: '2026-11-23T10:05:00.000Z' };
  return runStep(world, call, async (work) => {
    await meanwhile.during?.(step);
    return stepActs[step](world, { ...work, entries: world.entries });
  });
}

/** Goes forward in epoch 1 until a step refuses; answers that step and the code, or nothing when it came to the end. */
export async function walkForward(
  world: TransferWorld,
  meanwhile: Meanwhile = {},
): Promise<{ readonly step: StepName; readonly code: string } | undefined> {
  for (const step of forwardSteps) {
    try {
      await callStep(world, step, 1, meanwhile);
    } catch (error) {
      if (error instanceof ConveyanceError) return { step, code: error.code };
      throw error;
    }
  }
  return undefined;
}

/** Walks every rung in the transfer's present epoch; what a rung throws, the test sees. */
export async function walkUndo(world: TransferWorld): Promise<void> {
  const { epoch } = await world.transfer();
  for (const step of undoSteps) await callStep(world, step, epoch);
}
