import { gunzipSync, gzipSync } from 'node:zlib';
import { decompress } from '../../adapters/logs/decompress.js';
import { flowFormat } from '../../domain/association/logs/flow/flow-format.js';
import type { Segment } from '../../domain/association/segments/segment.js';
import { SegmentBuilder } from '../../domain/association/segments/segment-builder.js';
import type { Figure } from '../figure.js';
import { flowText } from './flow/flow-text.js';
import { plainFlowEdges } from './flow/plain-flow-edges.js';

/** How much is read in each run: one file as VPC flow logs deliver it, five minutes of an account. */
interface Amount {
  readonly lines: number;
  readonly interfaces: number;
}

const repeats = 15;
/** Bytes of the file that come at once, as from a disk. */
const pieceBytes = 512 * 1024;

/** The product's own way, to finished segments. */
async function readSegments(zipped: Uint8Array): Promise<readonly Segment[]> {
  const builder = new SegmentBuilder();
  const reader = flowFormat.open({ name: 'flow.log.gz', region: 'eu-west-1' }, builder);
  await decompress(piecesOf(zipped), (bytes) => reader.push(bytes));
  reader.end(false);
  return builder.finish();
}

async function* piecesOf(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += pieceBytes) yield bytes.subarray(at, at + pieceBytes);
}

/** Processor seconds of all threads, because other programs share the machine. */
async function secondsOf(act: () => unknown): Promise<number> {
  const { user, system } = process.cpuUsage();
  await act();
  const spent = process.cpuUsage({ user, system });
  return (spent.user + spent.system) / 1e6;
}

/** The median, with the ends of its 95 % interval (order statistics: the 4th and the 12th of 15). */
function spread(values: readonly number[]): { readonly low: number; readonly middle: number; readonly high: number } {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (place: number) => sorted[place] as number;
  return { low: at(3), middle: at(7), high: at(11) };
}

async function isEqual(zipped: Uint8Array): Promise<boolean> {
  const edges = plainFlowEdges(zipped);
  const rows = (await readSegments(zipped)).map(({ rows: { count } }) => count);
  const records = rows.flatMap((counts) => [...counts]).reduce((sum, count) => sum + count, 0);
  const plainRecords = [...edges.values()].reduce((sum, { count }) => sum + count, 0);
  return rows.reduce((sum, { length }) => sum + length, 0) === edges.size && records === plainRecords;
}

/** P11: a flow log to stored edges on one thread. */
export async function flowFigures({ lines, interfaces }: Amount = { lines: 400_000, interfaces: 500 }): Promise<readonly Figure[]> {
  const text = flowText(lines, interfaces, 11);
  const zipped = gzipSync(text);
  const megabytes = text.length / 1e6;
  const runs: { readonly bytes: number; readonly plain: number; readonly gunzip: number }[] = [];
  while (runs.length < repeats) {
    runs.push({
      bytes: await secondsOf(() => readSegments(zipped)),
      plain: await secondsOf(() => plainFlowEdges(zipped)),
      gunzip: await secondsOf(() => gunzipSync(zipped)),
    });
  }
  const ratio = spread(runs.map(({ bytes, plain }) => plain / bytes));
  const rate = (which: 'bytes' | 'plain' | 'gunzip') => Math.round(megabytes / spread(runs.map((run) => run[which])).middle);
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
