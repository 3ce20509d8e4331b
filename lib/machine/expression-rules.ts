import { type Expression, expressionsOf, variablesRead } from './expression.js';
import { type Finding, finding } from './finding.js';
import { allStates, type Machine, type MachineState } from './machine.js';

const functionsAllowed = ['count', 'sum', 'exists', 'not'];
// AWS knows neither `?:` nor `??`; both parse as conditions, which are rules and so not allowed at all.
const nodesAllowed = ['path', 'name', 'variable', 'value', 'number', 'string', 'binary', 'unary', 'filter', 'function'];
const comparisons = ['=', '!=', '<', '<=', '>', '>=', 'and', 'or', 'in'];

/** Expressions parse, and only pick, rename and compare with what AWS and the local engine both know. */
export function expressionRules(machine: Machine): readonly Finding[] {
  return allStates(machine).flatMap(([name, state]) => [
    ...expressionsOf(state).flatMap((expression) => expressionFindings(name, expression)),
    ...conditionFindings(name, state),
    ...readsItsOwnAssign(name, state),
  ]);
}

function expressionFindings(name: string, { source, nodes, error }: Expression): readonly Finding[] {
  if (error !== undefined) return [finding('expression-parses', name, `${source.trim()}: ${error}`)];
  const called = nodes.filter((node) => node.isCalled && !functionsAllowed.includes(String(node.value)));
  const other = nodes.filter((node) => !nodesAllowed.includes(node.type));
  return [
    ...called.map((node) => finding('expression-subset', name, `$${String(node.value)} is outside the subset; a rule belongs to domain/`)),
    ...other.map((node) => finding('expression-subset', name, `${node.type} is outside the subset; a rule belongs to domain/`)),
  ];
}

function conditionFindings(name: string, state: MachineState): readonly Finding[] {
  return (state.Choices ?? []).flatMap(({ Condition, Next }) => {
    const [root] = expressionsOf({ Type: 'Choice', Condition })[0]?.nodes ?? [];
    const compares = root?.type === 'binary' && comparisons.includes(String(root.value));
    return compares ? [] : [finding('condition-compares', name, `the condition to ${Next} must be a comparison`)];
  });
}

function readsItsOwnAssign(name: string, state: MachineState): readonly Finding[] {
  const assigned = Object.keys(state.Assign ?? {});
  const read = new Set(expressionsOf(state).flatMap(variablesRead));
  return assigned
    .filter((variable) => read.has(variable))
    .map((variable) => finding('assign-then-read', name, `reads $${variable} in the state that assigns it`));
}
