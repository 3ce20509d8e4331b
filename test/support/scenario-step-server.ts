import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import type { Context } from 'aws-lambda';
import { type StepName, steps } from '../../lambdas/saga/steps.js';
import type { FaultKind, FaultPlan } from './scenario-fault.js';

/** What a machine sends to a step. */
export interface StepEvent {
  readonly transferId: string;
  readonly epoch: number;
  readonly attempt: number;
  readonly batch?: number;
}

/** One call a machine made, and what it was answered; no status while it hangs. */
export interface ServedCall extends StepEvent {
  readonly step: StepName;
  readonly fault?: FaultKind | undefined;
  status?: number;
  answer?: string;
}

type Handler = (event: unknown, context: Context) => Promise<unknown>;

/** Serves the shipped step handlers, with their real adapters, to the machines of the local engine, and goes wrong as planned. */
export class ScenarioStepServer {
  readonly calls: ServedCall[] = [];
  readonly #plans = new Map<string, FaultPlan>();
  readonly #handlers = new Map<StepName, Handler>();
  readonly #server: Server;

  constructor(
    private readonly options: {
      readonly functionNamePrefix: string;
      /** Takes the outcome of a step out of the effect log, as if it had never been written. */
      readonly loseOutcome: (step: StepName, event: StepEvent, leaseUntil: Date) => Promise<void>;
    },
  ) {
    this.#server = createServer((request, response) => void this.#serve(request, response));
    this.#server.requestTimeout = 0;
  }

  /** Loads every handler, so that each one's environment is checked. */
  async load(): Promise<void> {
    for (const [name, { entry }] of Object.entries(steps)) {
      const door = (await import(`../../lambdas/saga/${entry}.js`)) as { readonly handler: Handler };
      this.#handlers.set(name as StepName, door.handler);
    }
  }

  /** Listens; answers the URL. */
  async listen(): Promise<string> {
    await once(this.#server.listen(0, '127.0.0.1'), 'listening');
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/step`;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((done) => this.#server.close(done));
  }

  plan(transferId: string, plan: FaultPlan): void {
    this.#plans.set(transferId, plan);
  }

  callsOf(transferId: string): readonly ServedCall[] {
    return this.calls.filter((call) => call.transferId === transferId);
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const step = String(request.headers['x-amzn-lambda-function-name']).slice(this.options.functionNamePrefix.length) as StepName;
    const deadline = new Date(Number(request.headers['x-amzn-lambda-deadline-ms']));
    const event = JSON.parse(await text(request)) as StepEvent;
    const plan = this.#plans.get(event.transferId);
    await plan?.interrupt(step);
    const call: ServedCall = { ...event, step, fault: plan?.take(step) };
    this.calls.push(call);
    await this.#answer(call, event, deadline);
    if (call.status === undefined) plan?.hang();
    else response.writeHead(call.status, { 'content-type': 'application/json' }).end(call.answer);
  }

  async #answer(call: ServedCall, event: StepEvent, deadline: Date): Promise<void> {
    if (call.fault === 'hang') return;
    if (call.fault === 'before') return void Object.assign(call, crashed);
    const answer = await this.run(call.step, event, deadline);
    if (call.fault === 'lost') await this.options.loseOutcome(call.step, event, deadline);
    if (call.fault !== 'hang-after') Object.assign(call, call.fault === undefined ? answer : crashed);
  }

  /** Runs a step's handler as Lambda would; also used for a call that arrives late. */
  async run(step: StepName, event: StepEvent, deadline: Date): Promise<{ readonly status: number; readonly answer: string }> {
    const handler = this.#handlers.get(step);
    if (handler === undefined) throw new Error(`No handler for ${step}.`);
    const context = { functionName: step, getRemainingTimeInMillis: () => deadline.getTime() - Date.now() } as Context;
    try {
      return { status: 200, answer: JSON.stringify(await handler(event, context)) };
    } catch (error) {
      const { name, message } = error as Error;
      return { status: 500, answer: JSON.stringify({ errorType: name, errorMessage: message }) };
    }
  }
}

const crashed = { status: 500, answer: JSON.stringify({ errorType: 'Crashed', errorMessage: 'The step died.' }) };
