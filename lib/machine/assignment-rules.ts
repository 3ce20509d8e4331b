import { expressionsOf, variablesRead } from './expression.js';
import { type Finding, finding } from './finding.js';
import { allStates, type Machine, type Scope, transitions } from './machine.js';

type Names = ReadonlySet<string>;

/** Every variable is assigned on every path to a state that reads it, and never from inside a Map. */
export function assignmentRules(machine: Machine): readonly Finding[] {
  return scopeFindings(machine, new Set());
}

function scopeFindings(scope: Scope, outer: Names): readonly Finding[] {
  const known = assignedOnEntry(scope, outer);
  return Object.entries(scope.States).flatMap(([name, state]) => {
    const assigned = known.get(name);
    if (!assigned) return [finding('reachable', name, 'no path leads here')];
    const unassigned = [...new Set(expressionsOf(state).flatMap(variablesRead))].filter((variable) => !assigned.has(variable));
    const found = unassigned.map((variable) => finding('assigned-before-read', name, `$${variable} is not assigned on every path here`));
    if (!state.ItemProcessor) return found;
    return [...found, ...outerAssigned(state.ItemProcessor, assigned), ...scopeFindings(state.ItemProcessor, assigned)];
  });
}

/** By reachable state, the variables assigned on every path to it: paths narrow the set until nothing changes. */
function assignedOnEntry(scope: Scope, outer: Names): ReadonlyMap<string, Names> {
  const known = new Map<string, Names>([[scope.StartAt, outer]]);
  const waiting = [scope.StartAt];
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    const state = scope.States[name];
    const entry = known.get(name);
    if (!state || !entry) continue;
    for (const { Next, Assign } of transitions(state)) {
      const arriving: Names = new Set([...entry, ...Object.keys(Assign ?? {})]);
      const before = known.get(Next);
      const both = before ? new Set([...before].filter((variable) => arriving.has(variable))) : arriving;
      if (before && before.size === both.size) continue;
      known.set(Next, both);
      waiting.push(Next);
    }
  }
  return known;
}

function outerAssigned(inner: Scope, outer: Names): readonly Finding[] {
  return allStates(inner).flatMap(([name, state]) =>
    [...(state.Catch ?? []), state]
      .flatMap(({ Assign }) => Object.keys(Assign ?? {}))
      .filter((variable) => outer.has(variable))
      .map((variable) => finding('map-assigns-outer', name, `$${variable} belongs to the states around the Map`)),
  );
}
