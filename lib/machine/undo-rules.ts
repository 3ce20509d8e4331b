import { type Finding, finding } from './finding.js';
import { allStates, type Machine, type MachineState, placeholders } from './machine.js';
import type { StepTable } from './step-table.js';

/** Every forward step has its rung in the undo machine, newest first, and no rung can end the run. */
export function undoRules(forward: Machine, undo: Machine, steps: StepTable): readonly Finding[] {
  return [
    ...orderFindings(forward, undo, steps),
    ...Object.entries(undo.States).flatMap(([name, state]) => endFindings(undo, name, state)),
  ];
}

function orderFindings(forward: Machine, undo: Machine, steps: StepTable): readonly Finding[] {
  const wanted = stepsInOrder(forward)
    .map((step) => String(steps[step]?.undo ?? 'none'))
    .filter((rung) => rung !== 'none')
    .reverse();
  const walked = stepsInOrder(undo).filter((step) => wanted.includes(step));
  if (wanted.join() === walked.join()) return [];
  return [finding('undo-order', 'machine', `the rungs must be ${wanted.join(', ')}; the machine walks ${walked.join(', ')}`)];
}

/** Steps along the way that a run takes when nothing fails. */
function stepsInOrder(machine: Machine): readonly string[] {
  const walked = new Set<string>();
  const found: string[] = [];
  for (let name: string | undefined = machine.StartAt; name !== undefined && !walked.has(name); ) {
    walked.add(name);
    const state: MachineState | undefined = machine.States[name];
    if (!state) break;
    found.push(...placeholders({ StartAt: name, States: { [name]: state } }));
    name = state.Next ?? onwards(machine, state);
  }
  return found;
}

/** Where a Choice goes when nothing failed: the furthest on, which is the first that neither fails nor returns. */
function onwards(machine: Machine, state: MachineState): string | undefined {
  const targets = [...(state.Default ? [state.Default] : []), ...(state.Choices ?? []).map(({ Next }) => Next).reverse()];
  return targets.find((target) => machine.States[target]?.Type !== 'Fail');
}

function endFindings(undo: Machine, name: string, state: MachineState): readonly Finding[] {
  // Only the last state, which decides how the undo ended, may fail.
  const isLast = state.End === true || state.Type === 'Fail';
  if (isLast) return [];
  const ways = [...(state.Catch ?? []), ...(state.Choices ?? [])].map(({ Next }) => Next);
  const ends = [...ways, state.Next, state.Default].filter((next) => next !== undefined && undo.States[next]?.Type === 'Fail');
  const inner = state.ItemProcessor ? allStates(state.ItemProcessor).filter(([, step]) => step.Type === 'Fail' || uncaught(step)) : [];
  return [
    ...ends.map((next) => finding('undo-goes-on', name, `a failure here ends the run at ${next}`)),
    ...inner.map(([step]) => finding('undo-goes-on', step, 'a failure here ends the run')),
  ];
}

function uncaught(state: MachineState): boolean {
  return state.Type === 'Task' && !(state.Catch ?? []).some(({ ErrorEquals }) => ErrorEquals?.includes('States.ALL'));
}
