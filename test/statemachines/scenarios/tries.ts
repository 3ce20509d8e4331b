import { join } from 'node:path';
import { type StepName, steps } from '../../../lambdas/saga/steps.js';
import { allStates, type MachineName, readMachine } from '../../../lib/machine/machine.js';
import { projectFolder } from '../../../scripts/local/emulator-plan.js';
import { functionOf } from '../../support/machine-coverage.js';
import type { Fault, FaultKind } from '../../support/scenario-fault.js';
import type { End, Reason } from '../scenario.js';

/** A shipped machine, from its YAML. */
export function shippedMachine(name: MachineName) {
  return readMachine(name, join(projectFolder, 'statemachines'));
}

/** How often one execution calls a step that always fails, as its machine says. */
export function triesOf(step: StepName): number {
  const state = allStates(shippedMachine(steps[step].machine)).find(([, one]) => functionOf(one) === step)?.[1];
  const retrier = state?.Retry?.find(({ ErrorEquals }) => ErrorEquals.includes('States.ALL'));
  if (retrier?.MaxAttempts === undefined) throw new Error(`No state retries ${step}.`);
  return retrier.MaxAttempts + 1;
}

/** The fault of a whole execution: every try of the step goes wrong, then it heals. */
export function everyTry(step: StepName, kind: FaultKind): Fault {
  return { step, kind, times: triesOf(step) };
}

/** How a step is made to fail: a lost outcome matters only where the step leaves something behind. */
export function kindsOf(step: StepName): readonly FaultKind[] {
  return reading.includes(step) ? ['before', 'after'] : ['before', 'after', 'lost'];
}

const reading: readonly StepName[] = ['CheckTransfer', 'IdentifyResources', 'CheckBlockers', 'RecheckResources', 'CompareResources'];

/** The steps of the way forward, in the order of the table. */
export function stepsDuring(status: 'preparing' | 'completing', machine: MachineName = 'transfer-ownership'): readonly StepName[] {
  const names = Object.keys(steps) as StepName[];
  return names.filter((name) => steps[name].machine === machine && (steps[name].during as readonly string[]).includes(status));
}

/** An execution ended without a step that could say why. */
export const unsaid: Reason = { step: 'execution', code: 'ExecutionEnded' };

/** Undone because of that. */
export const undoneUnsaid: End = { status: 'undone', failure: unsaid };

/** Undone because a step said why. */
export function undoneFor(step: StepName, code: string): End {
  return { status: 'undone', failure: { step, code } };
}
