import jsonata from 'jsonata';
import type { MachineState } from './machine.js';

/** One `{% … %}` of a state, and its parsed form or why it does not parse. */
export interface Expression {
  readonly source: string;
  readonly nodes: readonly ExpressionNode[];
  readonly error?: string;
}

/** One node of an expression's tree: what kind it is, and its name or operator. */
export interface ExpressionNode {
  readonly type: string;
  readonly value: unknown;
  /** True for the name of a function that is called. */
  readonly isCalled: boolean;
}

const wrapped = /^\{%([\s\S]*)%\}$/;

/** Every expression in the state's own fields; those of a Map's iteration belong to its states. */
export function expressionsOf(state: MachineState): readonly Expression[] {
  const { ItemProcessor: _inner, ...own } = state;
  return strings(own).flatMap((text) => {
    const source = wrapped.exec(text)?.[1];
    return source === undefined ? [] : [parseExpression(source)];
  });
}

/** Names of the machine's variables that an expression reads (`$states` is not one). */
export function variablesRead(expression: Expression): readonly string[] {
  const read = expression.nodes.filter((node) => node.type === 'variable' && !node.isCalled).map((node) => String(node.value));
  return [...new Set(read)].filter((name) => name !== 'states' && name !== '' && name !== '$');
}

function parseExpression(source: string): Expression {
  try {
    return { source, nodes: nodesOf(jsonata(source).ast(), false) };
  } catch (error) {
    return { source, nodes: [], error: String((error as { message?: unknown }).message ?? error) };
  }
}

function nodesOf(value: unknown, isCalled: boolean): readonly ExpressionNode[] {
  if (Array.isArray(value)) return value.flatMap((inner) => nodesOf(inner, false));
  if (value === null || typeof value !== 'object') return [];
  const { type } = value as { type?: unknown };
  const own = typeof type === 'string' ? [{ type, value: (value as { value?: unknown }).value, isCalled }] : [];
  const inner = Object.entries(value).flatMap(([key, part]) => nodesOf(part, key === 'procedure'));
  return [...own, ...inner];
}

function strings(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (value === null || typeof value !== 'object') return [];
  return Object.values(value).flatMap(strings);
}
