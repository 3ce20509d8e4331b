import middy from '@middy/core';
import type { Context } from 'aws-lambda';
import * as z from 'zod';
import { ConveyanceError } from '../../domain/errors.js';
import { plusSeconds } from '../../domain/ports/clock.js';
import type { Ports } from '../../domain/ports/ports.js';
import { readBatch, transferManifest } from '../../domain/transfer/manifest.js';
import { runStep } from '../../domain/transfer/run-step.js';
import type { BatchWork, StepWork } from '../../domain/transfer/step-work.js';
import { type Step, type StepName, steps } from '../saga/steps.js';
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
  return middy(async (event: unknown, context: Context) => {
    const call = readCall(name, event, context, ports);
    return (await runStep(ports, call, (work) => act(ports, work))) ?? {};
  }).onError((request) => rethrowPermanent(request.error));
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

function rethrowPermanent(error: unknown): void {
  if (error instanceof z.ZodError) throw new PermanentError({ code: 'InvalidInput', message: z.prettifyError(error) });
  if (error instanceof ConveyanceError && !error.retryable) throw new PermanentError(error);
}
