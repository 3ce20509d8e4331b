import { isDeepStrictEqual } from 'node:util';
import type { HistoryEvent } from '@aws-sdk/client-sfn';
import { allStates, type Machine, type MachineState, type Scope, transitions } from '../../lib/machine/machine.js';

/** What one execution shows: its history, and the functions the engine called for it (histories do not name the states inside a Map). */
export interface Trace {
  readonly events: readonly HistoryEvent[];
  readonly functionsCalled: ReadonlySet<string>;
}

/** Every state of a machine, every way out of it and every Catch: what scenarios must have visited. */
export function coveragePoints(machine: Scope): readonly string[] {
  const points = allStates(machine).flatMap(([name, state]) => {
    const caught = (state.Catch ?? []).map(({ Next }) => caughtPoint(name, Next));
    const ways = transitions({ ...state, Catch: [] }).map(({ Next }) => wayPoint(name, Next));
    return [statePoint(name), ...ways, ...caught];
  });
  return [...new Set(points)];
}

/** The points of a machine that one execution visited. */
export function visitedPoints(machine: Machine, trace: Trace): readonly string[] {
  const outer = outerPoints(machine, trace.events);
  const inner = trace.events.flatMap(({ stateExitedEventDetails: exited }) => {
    const map = machine.States[exited?.name ?? ''];
    if (map?.ItemProcessor === undefined) return [];
    return innerPoints(map.ItemProcessor, JSON.parse(exited?.output ?? '[]') as readonly unknown[], trace.functionsCalled);
  });
  return [...outer, ...inner];
}

const statePoint = (name: string) => `state ${name}`;
const wayPoint = (from: string, to: string) => `${from} → ${to}`;
const caughtPoint = (from: string, to: string) => `${from} catches → ${to}`;

function outerPoints(machine: Machine, events: readonly HistoryEvent[]): readonly string[] {
  const points: string[] = [];
  let current: string | undefined;
  let failed = false;
  for (const event of events) {
    if (event.type === 'TaskFailed') failed = true;
    if (event.type === 'TaskSucceeded') failed = false;
    const next = event.stateEnteredEventDetails?.name;
    if (next === undefined) continue;
    points.push(statePoint(next));
    // A task whose last try failed was left through its Catch.
    if (current !== undefined)
      points.push(failed && machine.States[current]?.Type === 'Task' ? caughtPoint(current, next) : wayPoint(current, next));
    [current, failed] = [next, false];
  }
  return points;
}

/** Inside a Map: a Task was visited when its function was called, a Pass when an iteration ended with its output. */
function innerPoints(iteration: Scope, outputs: readonly unknown[], functionsCalled: ReadonlySet<string>): readonly string[] {
  const states = Object.entries(iteration.States);
  const visited = new Set(states.filter(([, state]) => isInnerVisited(state, outputs, functionsCalled)).map(([name]) => name));
  const reached = states.filter(([name]) => visited.has(name));
  const caught = reached.flatMap(([name, { Catch = [] }]) =>
    Catch.filter(({ Next }) => visited.has(Next)).map(({ Next }) => caughtPoint(name, Next)),
  );
  const ways = reached.flatMap(([name, { Next }]) => (Next !== undefined && visited.has(Next) ? [wayPoint(name, Next)] : []));
  return [...[...visited].map(statePoint), ...caught, ...ways];
}

function isInnerVisited(state: MachineState, outputs: readonly unknown[], functionsCalled: ReadonlySet<string>): boolean {
  if (state.Type === 'Task') return functionsCalled.has(functionOf(state));
  return state.Type === 'Pass' && outputs.some((output) => isDeepStrictEqual(output, state.Output));
}

/** Name of the step behind a Task's placeholder. */
export function functionOf(state: MachineState): string {
  return String(state.Arguments?.FunctionName).replace(/^\$\{(.*)\}$/, '$1');
}
