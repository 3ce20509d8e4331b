import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

/** Where a state goes and what it assigns on the way. */
export interface Transition {
  readonly Next: string;
  readonly Condition?: string;
  readonly ErrorEquals?: readonly string[];
  readonly Assign?: { readonly [variable: string]: unknown };
}

/** One rule of a Retry. */
export interface Retrier {
  readonly ErrorEquals: readonly string[];
  readonly IntervalSeconds?: number;
  readonly MaxAttempts?: number;
  readonly BackoffRate?: number;
  readonly MaxDelaySeconds?: number;
}

/** One state of the Amazon States Language, as far as ours use it. */
export interface MachineState {
  readonly Type: string;
  readonly Resource?: string;
  readonly TimeoutSeconds?: number;
  readonly Seconds?: number | string;
  readonly MaxConcurrency?: number;
  readonly Retry?: readonly Retrier[];
  readonly Catch?: readonly Transition[];
  readonly Choices?: readonly Transition[];
  readonly Default?: string;
  readonly Next?: string;
  readonly End?: boolean;
  readonly Assign?: { readonly [variable: string]: unknown };
  readonly Arguments?: { readonly FunctionName?: string; readonly Payload?: unknown };
  readonly ItemProcessor?: Scope & { readonly ProcessorConfig?: { readonly Mode?: string } };
  readonly [field: string]: unknown;
}

/** States and where they start: a machine, or the iteration of a Map. */
export interface Scope {
  readonly StartAt: string;
  readonly States: { readonly [name: string]: MachineState };
}

/** A whole machine. */
export interface Machine extends Scope {
  readonly TimeoutSeconds?: number;
  readonly QueryLanguage?: string;
}

/** The machines under statemachines/. */
export type MachineName = 'transfer-ownership' | 'undo-transfer';

/** The machine of a shipped file. */
export function readMachine(name: MachineName, folder: string): Machine {
  return parseMachine(readFileSync(join(folder, `${name}.asl.yaml`), 'utf8'));
}

/** A machine from its YAML; blocks shared within the file (keys that start with `x-`) are dropped. */
export function parseMachine(yaml: string): Machine {
  return withoutShared(parse(yaml)) as Machine;
}

/** Every state with its name, the states inside Maps included. */
export function allStates(scope: Scope): readonly (readonly [name: string, state: MachineState])[] {
  return Object.entries(scope.States).flatMap(([name, state]) => [
    [name, state] as const,
    ...(state.ItemProcessor ? allStates(state.ItemProcessor) : []),
  ]);
}

/** Every way out of a state, with what is assigned on it. */
export function transitions(state: MachineState): readonly Transition[] {
  const assigned = state.Assign && { Assign: state.Assign };
  return [
    ...(state.Next ? [{ Next: state.Next, ...assigned }] : []),
    ...(state.Choices ?? []),
    ...(state.Default ? [{ Next: state.Default, ...assigned }] : []),
    ...(state.Catch ?? []),
  ];
}

/** Names of the `${Placeholder}`s in a machine. */
export function placeholders(machine: Scope): readonly string[] {
  const found = JSON.stringify(machine).matchAll(/\$\{(\w+)\}/g);
  return [...new Set([...found].map((match) => String(match[1])))].sort();
}

function withoutShared(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutShared);
  if (value === null || typeof value !== 'object') return value;
  const kept = Object.entries(value).filter(([key]) => !key.startsWith('x-'));
  return Object.fromEntries(kept.map(([key, inner]) => [key, withoutShared(inner)]));
}
