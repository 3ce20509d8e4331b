import { type Finding, finding } from './finding.js';
import { allStates, type Machine, type MachineState } from './machine.js';
import type { StepTable } from './step-table.js';

const errorsAllowed = ['PermanentError', 'States.TaskFailed', 'States.Timeout', 'States.ALL'];
const everything = 'States.ALL';

/** Every Task is bounded, retried and caught, outlives its Lambda, and belongs to a row of the step table. */
export function taskRules(machine: Machine, steps: StepTable): readonly Finding[] {
  const inMaps = new Set(
    Object.values(machine.States).flatMap((state) => (state.ItemProcessor ? allStates(state.ItemProcessor).map(([name]) => name) : [])),
  );
  return allStates(machine)
    .filter(([, state]) => state.Type === 'Task')
    .flatMap(([name, state]) => [...boundFindings(name, state), ...stepFindings(name, state, steps, inMaps.has(name))]);
}

function boundFindings(name: string, state: MachineState): readonly Finding[] {
  const found: Finding[] = [];
  if (typeof state.TimeoutSeconds !== 'number') found.push(finding('task-timeout', name, 'a Task needs a numeric TimeoutSeconds'));
  if (!state.Retry?.length) found.push(finding('task-retry', name, 'a Task needs Retry'));
  const caught = (state.Catch ?? []).some(({ ErrorEquals }) => ErrorEquals?.includes(everything));
  if (!caught) found.push(finding('task-catch', name, `a Task needs a Catch on ${everything}`));
  for (const list of [state.Retry ?? [], state.Catch ?? []]) found.push(...matcherFindings(name, list));
  return found;
}

function matcherFindings(name: string, list: readonly { readonly ErrorEquals?: readonly string[] }[]): readonly Finding[] {
  const found: Finding[] = [];
  const unknown = list.flatMap(({ ErrorEquals = [] }) => ErrorEquals).filter((error) => !errorsAllowed.includes(error));
  for (const error of unknown) found.push(finding('error-subset', name, `${error} is not told apart by both engines`));
  const at = list.findIndex(({ ErrorEquals }) => ErrorEquals?.includes(everything));
  if (at >= 0 && (at !== list.length - 1 || list[at]?.ErrorEquals?.length !== 1))
    found.push(finding('all-last', name, `${everything} must stand alone and last`));
  return found;
}

function stepFindings(name: string, state: MachineState, steps: StepTable, inMap: boolean): readonly Finding[] {
  const placeholder = /^\$\{(\w+)\}$/.exec(state.Arguments?.FunctionName ?? '')?.[1];
  const step = placeholder === undefined ? undefined : steps[placeholder];
  if (!step) return [finding('step-known', name, 'FunctionName must be a placeholder with the name of a row of the step table')];
  const found: Finding[] = [];
  if (step.perBatch !== inMap)
    found.push(finding('step-per-batch', name, `${placeholder} runs ${step.perBatch ? 'once for each batch' : 'once'}`));
  if (typeof state.TimeoutSeconds === 'number' && state.TimeoutSeconds <= step.timeoutSeconds)
    found.push(
      finding(
        'task-outlives-lambda',
        name,
        `TimeoutSeconds must be over the Lambda's ${step.timeoutSeconds} s: a retry must not meet a run that still acts`,
      ),
    );
  return found;
}
