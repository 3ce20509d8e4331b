import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseMachine } from '../../lib/machine/machine.js';
import type { Figure } from '../figure.js';
import { countTransitions } from '../transitions/count-transitions.js';
import type { Units } from './counting-tables.js';
import { measuredOnce } from './measured-transfer.js';
import { naiveUnits } from './naive-transfer.js';
import { functionGib, modelledSeconds, prices } from './prices.js';
import { type EstateSize, thousand } from './seed-estate.js';

/** What a design was counted to need. */
interface Needs {
  readonly transitions: number;
  readonly invocations: number;
  readonly memberCalls: number;
  readonly units: Units;
}

function sum(counts: { readonly [name: string]: number }): number {
  return Object.values(counts).reduce((total, count) => total + count, 0);
}

/** Dollars of what was counted; only the seconds of the functions are modelled. */
export function dollarsOf({ transitions, invocations, memberCalls, units }: Needs): number {
  const { memberCall, tableRequest, invocation } = modelledSeconds;
  const seconds = memberCalls * memberCall + units.requests * tableRequest + invocations * invocation;
  const compute = invocations * prices.invocation + seconds * functionGib * prices.gibSecond;
  const storage = (units.writes + units.indexWrites) * prices.writeUnit + units.reads * prices.readUnit;
  return transitions * prices.stateTransition + compute + storage;
}

/** A machine that maps four tasks over every resource, its writes counted likewise, its calls to the cloud as many as ours. */
async function naiveNeeds(resourceCount: number, memberCalls: number): Promise<Needs> {
  const machine = parseMachine(readFileSync(join(import.meta.dirname, '../transitions/naive-transfer.asl.yaml'), 'utf8'));
  const transitions = await countTransitions(machine, { resources: Array.from({ length: resourceCount }, (_, i) => i) });
  return { transitions, invocations: transitions - 1, memberCalls, units: await naiveUnits(resourceCount) };
}

/** P2: dollars for 1,000 resources moved. */
export async function dollarFigures(size: EstateSize = thousand): Promise<readonly Figure[]> {
  const { run, units, calls, resourceCount } = await measuredOnce(size);
  const memberCalls = sum(calls);
  const perThousand = 1_000 / resourceCount;
  const own = dollarsOf({ transitions: run.transitions, invocations: sum(run.invocations), memberCalls, units });
  return [
    {
      id: 'P2',
      what: `dollars per 1,000 resources: transitions, invocations and table units counted in one run, ${modelledSeconds.memberCall * 1_000} ms a call to the cloud modelled`,
      figure: own * perThousand,
      unit: 'USD',
      reach: { op: '<=', value: 0.009 },
      rival: dollarsOf(await naiveNeeds(resourceCount, memberCalls)) * perThousand,
      rivalName: 'a Map over resources',
    },
  ];
}
