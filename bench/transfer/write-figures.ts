import type { Figure } from '../figure.js';
import { measuredOnce } from './measured-transfer.js';
import { naiveUnits } from './naive-transfer.js';
import { type EstateSize, thousand } from './seed-estate.js';

/** P5: write units of one transfer for each resource, effect log, audit record, outbox and indexes included. */
export async function writeFigures(size: EstateSize = thousand): Promise<readonly Figure[]> {
  const { units, resourceCount } = await measuredOnce(size);
  const naive = await naiveUnits(resourceCount);
  return [
    {
      id: 'P5',
      what: `write units per resource, counted in one run over ${resourceCount.toLocaleString('en-US')}: ${units.indexWrites / resourceCount} of them in indexes`,
      figure: (units.writes + units.indexWrites) / resourceCount,
      unit: 'units',
      reach: { op: '<=', value: 6 },
      rival: (naive.writes + naive.indexWrites) / resourceCount,
      rivalName: 'a write per step and resource',
    },
  ];
}
