import type { Machine, MachineState } from '../../lib/machine/machine.js';
import type { StepTable } from '../../lib/machine/step-table.js';

type Fields = { readonly [field: string]: unknown };

/** A table of three steps: two forward, the rung of the second. */
export const aStepTable: StepTable = {
  Check: { machine: 'transfer-ownership', perBatch: false, undo: 'none', timeoutSeconds: 60 },
  Lock: { machine: 'transfer-ownership', perBatch: true, undo: 'Unlock', timeoutSeconds: 60 },
  Hold: { machine: 'transfer-ownership', perBatch: false, undo: 'Release', timeoutSeconds: 60 },
  Release: { machine: 'undo-transfer', perBatch: false, undo: 'none', timeoutSeconds: 60 },
  Unlock: { machine: 'undo-transfer', perBatch: true, undo: 'none', timeoutSeconds: 60 },
};

/** A Task that keeps every rule, for the step of its name; `undefined` takes a field away. */
export function aTask(step: string, fields: Fields = {}): MachineState {
  const whole = {
    Type: 'Task',
    Resource: 'arn:aws:states:::lambda:invoke',
    TimeoutSeconds: 70,
    Arguments: { FunctionName: `\${${step}}`, Payload: '{% $states.input %}' },
    Retry: [{ ErrorEquals: ['States.ALL'], IntervalSeconds: 1, BackoffRate: 2, MaxAttempts: 3 }],
    Catch: [{ ErrorEquals: ['States.ALL'], Next: 'Failed' }],
    Next: 'Done',
    ...fields,
  };
  return JSON.parse(JSON.stringify(whole)) as MachineState;
}

/** A Map that keeps every rule, around one Task of the step. */
export function aMap(step: string, fields: Fields = {}, task: Fields = {}): MachineState {
  const whole = {
    Type: 'Map',
    Items: '{% $states.input.batches %}',
    MaxConcurrency: 5,
    ItemProcessor: {
      ProcessorConfig: { Mode: 'INLINE' },
      StartAt: `${step}Batch`,
      States: {
        [`${step}Batch`]: aTask(step, {
          Catch: [{ ErrorEquals: ['States.ALL'], Next: `${step}BatchFailed` }],
          Next: undefined,
          End: true,
          ...task,
        }),
        [`${step}BatchFailed`]: { Type: 'Pass', Output: { ok: false }, End: true },
      },
    },
    Next: 'Done',
    ...fields,
  };
  return JSON.parse(JSON.stringify(whole)) as MachineState;
}

/** A machine that starts with the first of these states and ends in Done or Failed. */
export function aMachine(states: { readonly [name: string]: MachineState }, fields: Fields = {}): Machine {
  const [StartAt = 'Done'] = Object.keys(states);
  return {
    QueryLanguage: 'JSONata',
    StartAt,
    TimeoutSeconds: 1_000_000,
    States: { ...states, Done: { Type: 'Pass', End: true }, Failed: { Type: 'Fail', Error: 'Failed' } },
    ...fields,
  };
}
