import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { resourcesPerBatchMax } from '../../domain/transfer/transfer.js';
import { parseMachine, readMachine } from '../../lib/machine/machine.js';
import type { Figure } from '../figure.js';
import { countTransitions } from './count-transitions.js';

const resourceCounts = [1, 100, 1_000, 10_000];
const upTo = (count: number) => Array.from({ length: count }, (_nothing, index) => index);

/** A transfer that nothing stops: first attempt, no batch failed, no access left open. */
const nothingStops = { committed: false, failedBatches: 0, openAccess: 0 };

async function figureFor(resources: number): Promise<Figure> {
  const shipped = readMachine('transfer-ownership', join(import.meta.dirname, '../../statemachines'));
  const naive = parseMachine(readFileSync(join(import.meta.dirname, 'naive-transfer.asl.yaml'), 'utf8'));
  const batchCount = Math.ceil(resources / resourcesPerBatchMax);
  return {
    id: `P1/${resources}`,
    what: `state transitions of one transfer, counted from the shipped machine, N = ${resources.toLocaleString('en-US')}`,
    figure: await countTransitions(shipped, { ...nothingStops, batches: upTo(batchCount) }),
    unit: 'transitions',
    reach: { op: '<=', value: 20 + 8 * Math.ceil(resources / 100) },
    rival: await countTransitions(naive, { resources: upTo(resources) }),
    rivalName: 'a Map over resources',
  };
}

/** P1: what one transfer costs in state transitions, beside a machine that maps four tasks over every resource. */
export async function transitionFigures(): Promise<readonly Figure[]> {
  return Promise.all(resourceCounts.map(figureFor));
}
