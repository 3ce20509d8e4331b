import jsonata from 'jsonata';
import type { Machine, MachineState, Scope, Transition } from '../../lib/machine/machine.js';

/** What one execution did. */
export interface MachineRun {
  readonly status: 'SUCCEEDED' | 'FAILED';
  /** States entered, as AWS bills them. */
  readonly transitions: number;
  /** Calls by state machine placeholder, e.g. `StageAccess`. */
  readonly invocations: { readonly [functionName: string]: number };
  /** The largest JSON that a state was given, sent, received or handed on, in bytes. */
  readonly payloadBytesMax: number;
  /** The state in which that was. */
  readonly payloadState: string;
}

/** Answers what the function behind a placeholder answers, or throws. */
export type Invoke = (functionName: string, payload: object) => Promise<unknown>;

type Variables = { readonly [name: string]: unknown };

const wrapped = /^\{%([\s\S]*)%\}$/;

/** Runs a shipped machine in this process, its JSONata evaluated, retries and waits left out: an error goes to the state's Catch at once. */
export async function runMachine(machine: Machine, input: object, invoke: Invoke): Promise<MachineRun> {
  const run = new Run(invoke);
  const status = await run.scope(machine, { input, variables: {}, context: {} }).then(
    () => 'SUCCEEDED' as const,
    (error: unknown) => {
      if (error instanceof MachineFailure) return 'FAILED' as const;
      throw error;
    },
  );
  const { transitions, payloadBytesMax, payloadState } = run;
  return { status, transitions, payloadBytesMax, payloadState, invocations: Object.fromEntries(run.invocations) };
}

/** A Fail state, or a Task whose error nobody catches. */
class MachineFailure extends Error {}

/** What an expression sees. */
interface Frame {
  readonly input: unknown;
  readonly variables: Variables;
  readonly context: object;
}

class Run {
  transitions = 0;
  payloadBytesMax = 0;
  payloadState = '';
  readonly invocations = new Map<string, number>();

  constructor(private readonly invoke: Invoke) {}

  /** Walks states to the end of their scope; answers its output. */
  async scope(scope: Scope, frame: Frame): Promise<unknown> {
    let { input, variables } = frame;
    let name: string | undefined = scope.StartAt;
    while (name !== undefined) {
      const state: MachineState | undefined = scope.States[name];
      if (state === undefined) throw new Error(`No state ${name}.`);
      this.transitions += 1;
      this.#measure(name, input);
      const at: Frame = { ...frame, input, variables };
      const { result, taken } = await this.#enter(name, state, at);
      const seen = { ...at, result };
      const way: Partial<Transition> = taken ?? { Next: state.Next ?? '', Assign: state.Assign ?? {} };
      variables = { ...variables, ...((await evaluate(way.Assign ?? {}, seen)) as Variables) };
      input = taken === undefined && state.Output !== undefined ? await evaluate(state.Output, seen) : result;
      this.#measure(name, input);
      name = way.Next === '' ? undefined : way.Next;
    }
    return input;
  }

  async #enter(
    name: string,
    state: MachineState,
    frame: Frame,
  ): Promise<{ readonly result: unknown; readonly taken?: Partial<Transition> }> {
    if (state.Type === 'Fail') throw new MachineFailure(name);
    if (state.Type === 'Choice') return { result: frame.input, taken: await chosen(state, frame) };
    if (state.Type === 'Map') return { result: await this.#map(state, frame) };
    if (state.Type !== 'Task') return { result: frame.input };
    try {
      return { result: await this.#task(name, state, frame) };
    } catch (error) {
      const [caught] = state.Catch ?? [];
      if (caught === undefined) throw new MachineFailure(name, { cause: error });
      return { result: { Error: 'States.TaskFailed', Cause: String(error) }, taken: caught };
    }
  }

  async #task(name: string, state: MachineState, frame: Frame): Promise<unknown> {
    const payload = (await evaluate(state.Arguments?.Payload, frame)) as object;
    this.#measure(name, payload);
    const functionName = String(state.Arguments?.FunctionName).replace(/^\$\{(.*)\}$/, '$1');
    this.invocations.set(functionName, (this.invocations.get(functionName) ?? 0) + 1);
    return { Payload: await this.invoke(functionName, payload), StatusCode: 200 };
  }

  /** One iteration after the other: what they do at once is not this runner's matter. */
  async #map(state: MachineState, frame: Frame): Promise<unknown> {
    const items = [(await evaluate(state.Items, frame)) as unknown].flat();
    const results: unknown[] = [];
    for (const [Index, Value] of items.entries()) {
      const context = { Map: { Item: { Index, Value } } };
      const input = state.ItemSelector === undefined ? Value : await evaluate(state.ItemSelector, { ...frame, context });
      if (state.ItemProcessor !== undefined) results.push(await this.scope(state.ItemProcessor, { ...frame, input, context }));
    }
    return results;
  }

  #measure(state: string, payload: unknown): void {
    const bytes = Buffer.byteLength(JSON.stringify(payload ?? null));
    if (bytes <= this.payloadBytesMax) return;
    this.payloadBytesMax = bytes;
    this.payloadState = state;
  }
}

const expressions = new Map<string, jsonata.Expression>();

/** A Map evaluates the same few expressions for every batch. */
function compiled(source: string): jsonata.Expression {
  const expression = expressions.get(source) ?? jsonata(source);
  expressions.set(source, expression);
  return expression;
}

async function chosen(state: MachineState, frame: Frame): Promise<Partial<Transition>> {
  for (const choice of state.Choices ?? []) if ((await evaluate(choice.Condition, frame)) === true) return choice;
  return { Next: state.Default ?? '' };
}

/** The value of a template: every `{% … %}` in it evaluated. */
async function evaluate(template: unknown, frame: Frame & { readonly result?: unknown }): Promise<unknown> {
  if (Array.isArray(template)) return Promise.all(template.map((one) => evaluate(one, frame)));
  if (typeof template === 'object' && template !== null) {
    const entries = Object.entries(template).map(async ([key, value]) => [key, await evaluate(value, frame)] as const);
    return Object.fromEntries(await Promise.all(entries));
  }
  const source = typeof template === 'string' ? wrapped.exec(template)?.[1] : undefined;
  if (source === undefined) return template;
  const { input, context, result, variables } = frame;
  return compiled(source).evaluate({}, { ...variables, states: { input, context, result } });
}
