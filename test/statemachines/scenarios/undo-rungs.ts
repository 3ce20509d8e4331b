import type { StepName } from '../../../lambdas/saga/steps.js';
import type { FaultKind } from '../../support/scenario-fault.js';
import type { End, Reason, Scenario } from '../scenario.js';
import { everyTry, kindsOf, undoneUnsaid, unsaid } from './tries.js';

/** Rungs whose effect decides, and what stays undone when one fails: what is still staged or locked is a leftover, too. */
const rungs: readonly { readonly step: StepName; readonly notDone: string }[] = [
  { step: 'DiscardCredentials', notDone: 'DiscardCredentials' },
  { step: 'UnstageAccess', notDone: 'UnstageAccess, CompareResources' },
  { step: 'ReleaseFunds', notDone: 'ReleaseFunds' },
  { step: 'UnlockResources', notDone: 'UnlockResources, CompareResources' },
  { step: 'CompareResources', notDone: 'CompareResources' },
];

/** Everything is staged when it fails, so that every rung has something to take back. */
const stagedAll = everyTry('RecheckResources', 'before');

/** An operator is asked because of `operatorFailure`, which stands beside the first cause, also when the undo has then ended. */
function askedFor(operatorFailure: Reason): Pick<Scenario, 'ends' | 'resumed'> {
  const asked: End = { status: 'needs-operator', needsOperatorFrom: 'undoing', failure: unsaid, operatorFailure };
  return { ends: asked, resumed: { ...undoneUnsaid, operatorFailure } };
}

function rungScenario(step: StepName, kind: FaultKind, notDone: string): Scenario {
  const name = `${step} dies ${kind === 'lost' ? 'after, its outcome lost' : kind}`;
  const faults = [stagedAll, everyTry(step, kind)];
  // What is in the effect log as done is done, whatever the machine heard.
  if (kind === 'after') return { name, faults, ends: undoneUnsaid, runs: [1, 1] };
  return { name, faults, runs: [1, 1], ...askedFor({ step: kind === 'lost' ? step : notDone, code: 'UndoIncomplete' }) };
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
    runs: [1, 1],
    ...askedFor(unsaid),
  },
  { name: 'FinishUndo dies after: undone', faults: [stagedAll, everyTry('FinishUndo', 'after')], ends: undoneUnsaid, runs: [1, 1] },
];
