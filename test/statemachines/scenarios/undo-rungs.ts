import type { StepName } from '../../../lambdas/saga/steps.js';
import type { FaultKind } from '../../support/scenario-fault.js';
import type { End, Scenario } from '../scenario.js';
import { everyTry, kindsOf, undoneUnsaid } from './tries.js';

/** Rungs whose effect decides, and what stays undone when one fails: the lock tag that is still there is a leftover, too. */
const rungs: readonly { readonly step: StepName; readonly notDone: string }[] = [
  { step: 'DiscardCredentials', notDone: 'DiscardCredentials' },
  { step: 'UnstageAccess', notDone: 'UnstageAccess' },
  { step: 'ReleaseFunds', notDone: 'ReleaseFunds' },
  { step: 'UnlockResources', notDone: 'UnlockResources, CompareResources' },
  { step: 'CompareResources', notDone: 'CompareResources' },
];

/** Everything is staged when it fails, so that every rung has something to take back. */
const stagedAll = everyTry('RecheckResources', 'before');

function incomplete(step: string): End {
  return { status: 'needs-operator', needsOperatorFrom: 'undoing', failure: { step, code: 'UndoIncomplete' } };
}

function rungScenario(step: StepName, kind: FaultKind, notDone: string): Scenario {
  const name = `${step} dies ${kind === 'lost' ? 'after, its outcome lost' : kind}`;
  const faults = [stagedAll, everyTry(step, kind)];
  // What is in the effect log as done is done, whatever the machine heard.
  if (kind === 'after') return { name, faults, ends: undoneUnsaid, runs: [1, 1] };
  const ends = incomplete(kind === 'lost' ? step : notDone);
  return { name, faults, ends, runs: [1, 1], resumed: { status: 'undone', ...(ends.failure && { failure: ends.failure }) } };
}

/** Each rung of the undo fails through all its tries: the others are done, an operator is asked, and sends it back to its end. */
export const undoRungs: readonly Scenario[] = [
  ...rungs.flatMap(({ step, notDone }) => kindsOf(step).map((kind) => rungScenario(step, kind, notDone))),
  {
    name: 'FindLastLease dies: the longest lease is waited for',
    faults: [stagedAll, everyTry('FindLastLease', 'before')],
    ends: undoneUnsaid,
    runs: [1, 1],
  },
  {
    name: 'FinishUndo dies before: the execution that ended without an end asks an operator',
    faults: [stagedAll, everyTry('FinishUndo', 'before')],
    ends: { status: 'needs-operator', needsOperatorFrom: 'undoing', failure: { step: 'execution', code: 'ExecutionEnded' } },
    runs: [1, 1],
    resumed: undoneUnsaid,
  },
  { name: 'FinishUndo dies after: undone', faults: [stagedAll, everyTry('FinishUndo', 'after')], ends: undoneUnsaid, runs: [1, 1] },
];
