import jsonata from 'jsonata';
import type { MachineState, Scope } from '../../lib/machine/machine.js';

/** Values of the machine's variables on the path that is counted. */
export type Variables = { readonly [name: string]: unknown };

const wrapped = /^\{%([\s\S]*)%\}$/;
const transitionsMax = 1_000_000;

/** The value of a `{% … %}`; throws when it reads a variable whose value on the path was not given. */
async function evaluate(text: unknown, variables: Variables): Promise<unknown> {
  const source = wrapped.exec(String(text))?.[1];
  if (source === undefined) throw new Error(`Not an expression: ${String(text)}`);
  for (const [, name = ''] of source.matchAll(/\$(\w+)/g)) {
    if (!(name in variables)) throw new Error(`The path gives no value for $${name} in ${source.trim()}`);
  }
  return jsonata(source).evaluate({}, { ...variables });
}

async function nextOf(state: MachineState, variables: Variables): Promise<string | undefined> {
  for (const choice of state.Choices ?? []) {
    if ((await evaluate(choice.Condition, variables)) === true) return choice.Next;
  }
  return state.Type === 'Choice' ? state.Default : state.Next;
}

async function countState(state: MachineState, variables: Variables): Promise<number> {
  if (state.ItemProcessor === undefined) return 1;
  const items = (await evaluate(state.Items, variables)) as readonly unknown[];
  return 1 + [items].flat().length * (await countTransitions(state.ItemProcessor, variables));
}

/**
 * State transitions that AWS bills on one path without errors: each state entered counts 1,
 * a Map 1 and its iterations times what one of them enters. Throws on a path that fails or does not end.
 */
export async function countTransitions(scope: Scope, variables: Variables): Promise<number> {
  let count = 0;
  let name: string | undefined = scope.StartAt;
  while (name !== undefined) {
    const state: MachineState | undefined = scope.States[name];
    if (state === undefined) throw new Error(`No state ${name}`);
    if (state.Type === 'Fail') throw new Error(`The path ends in ${name}`);
    count += await countState(state, variables);
    if (count > transitionsMax) throw new Error(`The path does not end: more than ${transitionsMax} transitions`);
    name = await nextOf(state, variables);
  }
  return count;
}
