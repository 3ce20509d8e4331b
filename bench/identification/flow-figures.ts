import type { Figure } from '../figure.js';
import { type FlowAmount, flowFile, readSegments } from './flow/pipelines.js';
import { plainFlowEdges } from './flow/plain-flow-edges.js';
import { pairedRuns } from './paired-runs.js';
import { spread } from './spread.js';

async function isEqual(zipped: Uint8Array): Promise<boolean> {
  const edges = plainFlowEdges(zipped);
  const rows = (await readSegments(zipped)).map(({ rows: { count } }) => count);
  const records = rows.flatMap((counts) => [...counts]).reduce((sum, count) => sum + count, 0);
  const plainRecords = [...edges.values()].reduce((sum, { count }) => sum + count, 0);
  return rows.reduce((sum, { length }) => sum + length, 0) === edges.size && records === plainRecords;
}

/** P11: a flow log to stored edges on one thread. */
export async function flowFigures(amount: FlowAmount = { lines: 400_000, interfaces: 500 }): Promise<readonly Figure[]> {
  const { zipped, bytes } = flowFile(amount);
  const runs = await pairedRuns('flow', ['bytes', 'plain', 'gunzip'], amount);
  const ratio = spread(runs.map((run) => run.plain / run.bytes));
  const rate = (which: 'bytes' | 'plain' | 'gunzip') => Math.round(bytes / 1e6 / spread(runs.map((run) => run[which])).middle);
  const result = (await isEqual(zipped)) ? 'equal' : 'NOT EQUAL';
  return [
    {
      id: 'P11',
      what: `flow log gzip → edges, ${rate('bytes')} MB/s (gunzip alone ${rate('gunzip')}): times faster than the plain pipeline (${rate('plain')} MB/s), edges and records ${result}`,
      figure: ratio.middle,
      unit: '×',
      reach: { op: '>=', value: 4 },
      low: ratio.low,
      high: ratio.high,
      rival: 1,
      rivalName: 'gunzip → split → the same rules → Map',
    },
  ];
}
