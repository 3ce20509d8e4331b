import { join } from 'node:path';
import { batchesPerTransferMax, resourcesPerBatchMax } from '../../domain/transfer/transfer.js';
import { readMachine } from '../../lib/machine/machine.js';
import { runMachine } from '../../test/support/machine-run.js';
import type { Figure } from '../figure.js';

/** Most that Step Functions takes as input or output of a state. */
const payloadBytesMax = 262_144;

/** What one line of a manifest would put into a state that carried the manifest, in bytes. */
const manifestLineBytes = 260;

const transferId = `trf_${'0'.repeat(26)}`;

/** Steps that are asked for nothing but their answers' shape. */
async function answerOf(step: string): Promise<object> {
  if (step === 'CheckTransfer') return { committed: false };
  return step === 'VerifyAccess' ? { open: 0 } : {};
}

async function figureFor(resources: number, name: string): Promise<Figure> {
  const machine = readMachine('transfer-ownership', join(import.meta.dirname, '../../statemachines'));
  const batches = Array.from({ length: Math.ceil(resources / resourcesPerBatchMax) }, (_, batch) => batch);
  const run = await runMachine(machine, { transferId, epoch: 1, attempt: 1, batches }, answerOf);
  return {
    id: `P4/${resources}`,
    what: `largest state payload, the shipped machine evaluated: N = ${resources.toLocaleString('en-US')}${name} (in ${run.payloadState})`,
    figure: run.payloadBytesMax,
    unit: 'bytes',
    reach: { op: '<=', value: 8_192 },
    rival: Math.min(payloadBytesMax, resources * manifestLineBytes),
    rivalName: 'the manifest in the state, up to the limit',
  };
}

/** P4: what the states carry, at the most resources that a transfer takes today and at the number that is to be reached. */
export async function payloadFigures(): Promise<readonly Figure[]> {
  const most = batchesPerTransferMax * resourcesPerBatchMax;
  const beyond = `, beyond the ${most.toLocaleString('en-US')} that a transfer takes`;
  return [await figureFor(most, ', the most that a transfer takes'), await figureFor(100_000, beyond)];
}
