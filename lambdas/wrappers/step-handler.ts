import middy, { type MiddlewareObj } from '@middy/core';
import type { Context } from 'aws-lambda';
import * as z from 'zod';
import { ConveyanceError } from '../../domain/errors.js';
import { plusSeconds } from '../../domain/ports/clock.js';
import type { Ports } from '../../domain/ports/ports.js';
import { readBatch, transferManifest } from '../../domain/transfer/manifest.js';
import { runStep, type StepCall } from '../../domain/transfer/run-step.js';
import type { BatchWork, StepWork } from '../../domain/transfer/step-work.js';
import { type Step, type StepName, steps } from '../saga/steps.js';
import { log } from './log.js';
import { measureStep } from './metrics.js';
import { type CallKeys, identifyCall, observed } from './observed.js';
import { PermanentError } from './permanent-error.js';
import { portsFor } from './ports.js';

const stepEvent = z.object({
  transferId: z.string().min(1).max(64),
  epoch: z.int().min(1),
  attempt: z.int().min(1),
  batch: z.int().min(0).default(0),
});

/** Time kept back at the end of a Lambda's life to write the outcome. */
const outcomeSeconds = 2;

/** What a step's use case gets; what it answers, a small object of JSON values or nothing, travels in the machine's state. */
export type StepAct<W extends StepWork> = (ports: Ports, work: W) => Promise<unknown>;

/** The Lambda handler of a step that works once for the transfer. */
export function stepHandler(name: StepName, act: StepAct<StepWork>, makePorts = portsFor) {
  const ports = makePorts(steps[name].uses);
  return middy()
    .use(observed(name))
    .use(stepOutcome(name))
    .handler(async (event: unknown, context: Context) => {
      const call = readCall(name, event, context, ports);
      identifyCall(named(call));
      return (await runStep(ports, call, (work) => act(ports, identified(work)))) ?? {};
    });
}

/** The Lambda handler of a step that works on one batch of the manifest. */
export function batchHandler(name: StepName, act: StepAct<BatchWork>, makePorts = portsFor) {
  return stepHandler(
    name,
    async (ports, work) => {
      const entries = await readBatch(ports.tables, transferManifest(work.transfer.transferId), work.batch);
      return act(ports, { ...work, entries });
    },
    makePorts,
  );
}

function readCall(name: StepName, event: unknown, context: Context, ports: Ports) {
  const { during, rerun }: Step = steps[name];
  const leaseUntil = plusSeconds(ports.clock.now(), context.getRemainingTimeInMillis() / 1000 - outcomeSeconds);
  return { ...stepEvent.parse(event), step: name, during, rerun, leaseUntil };
}

function named({ transferId, step, epoch, attempt, batch }: StepCall): CallKeys {
  return { transferId, step, epoch, attempt, batch };
}

function identified(work: StepWork): StepWork {
  const { correlationId, fromCustomer, toCustomer } = work.transfer;
  identifyCall({ correlationId, fromCustomer, toCustomer });
  return work;
}

/** Tells how a call of the step ended and how long it took; what can never pass leaves under the one name that is not retried. */
function stepOutcome(name: StepName): MiddlewareObj {
  let beganMs = 0;
  const tookMs = () => Math.round(performance.now() - beganMs);
  return {
    before: () => {
      beganMs = performance.now();
    },
    after: () => {
      measureStep(name, tookMs(), steps[name].timeoutSeconds);
      log.info('Step finished', { tookMs: tookMs() });
    },
    onError: (request) => {
      measureStep(name, tookMs(), steps[name].timeoutSeconds);
      request.error = permanentIfSo(request.error ?? null);
      // The message of what is not ours may hold anything, so its name has to do here; the run time logs the rest.
      const { error } = request;
      log.warn('Step failed', { tookMs: tookMs(), error: error?.name, code: error instanceof PermanentError ? error.code : codeOf(error) });
    },
  };
}

function permanentIfSo(error: Error | null): Error | null {
  if (error instanceof z.ZodError) return new PermanentError({ code: 'InvalidInput', message: z.prettifyError(error) });
  if (error instanceof ConveyanceError && !error.retryable) return new PermanentError(error);
  return error;
}

function codeOf(error: Error | null): string {
  return error instanceof ConveyanceError ? error.code : 'Unexpected';
}
