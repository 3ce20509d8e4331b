import { isDeepStrictEqual } from 'node:util';
import { gzipSync } from 'node:zlib';
import type { Figure } from '../figure.js';
import { edgesOf } from './cloudtrail/edges-of.js';
import { readBarely, readBytes, readPlainly } from './cloudtrail/pipelines.js';
import { sampleFile } from './cloudtrail/sample-file.js';
import { strangeFiles } from './cloudtrail/strange-files.js';

/** How much is read in each run. */
interface Amount {
  readonly files: number;
  readonly eventsPerFile: number;
}

const repeats = 15;

function secondsOf(act: () => unknown): number {
  const { user, system } = process.cpuUsage();
  act();
  const spent = process.cpuUsage({ user, system });
  return (spent.user + spent.system) / 1e6;
}

/** The median, with the ends of its 95 % interval (order statistics: the 4th and the 12th of 15). */
function spread(values: readonly number[]): { readonly low: number; readonly middle: number; readonly high: number } {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (place: number) => sorted[place] as number;
  return { low: at(3), middle: at(7), high: at(11) };
}

function differing(): number {
  return strangeFiles.filter(({ content }) => {
    const zipped = [gzipSync(content)];
    return !isDeepStrictEqual(edgesOf(readBytes(zipped)), readPlainly(zipped));
  }).length;
}

/** The speed of the pipelines: processor seconds on one thread, because other programs share the machine. */
function speeds(zipped: readonly Buffer[], megabytes: number) {
  const runs = Array.from({ length: repeats }, () => ({
    bytes: secondsOf(() => readBytes(zipped)),
    plain: secondsOf(() => readPlainly(zipped)),
    bare: secondsOf(() => readBarely(zipped)),
  }));
  const rate = (which: 'bytes' | 'plain' | 'bare') => Math.round(megabytes / spread(runs.map((run) => run[which])).middle);
  return {
    ratio: spread(runs.map(({ bytes, plain }) => plain / bytes)),
    bareRatio: spread(runs.map(({ bytes, bare }) => bare / bytes)),
    rates: { bytes: rate('bytes'), plain: rate('plain'), bare: rate('bare') },
  };
}

/** P10: CloudTrail files to stored edges, beside the plain pipeline with the same rules and beside a bare parse. */
export async function cloudTrailFigures(amount: Amount = { files: 6, eventsPerFile: 4_000 }): Promise<readonly Figure[]> {
  const contents = Array.from({ length: amount.files }, (_, number) => Buffer.from(sampleFile(number + 1, amount.eventsPerFile)));
  const zipped = contents.map((content) => gzipSync(content));
  const isEqual = isDeepStrictEqual(edgesOf(readBytes(zipped)), readPlainly(zipped));
  const { ratio, bareRatio, rates } = speeds(zipped, contents.reduce((sum, { length }) => sum + length, 0) / 1e6);
  const rivalName = 'gunzip → JSON.parse → the same rules → Map';
  const speed = { unit: '×', rival: 1 };
  return [
    {
      ...speed,
      id: 'P10',
      what: `CloudTrail gzip → edges, ${rates.bytes} MB/s: times faster than the plain pipeline (${rates.plain} MB/s), result ${isEqual ? 'equal' : 'NOT EQUAL'}`,
      figure: ratio.middle,
      reach: { op: '>=', value: 3.5 },
      low: ratio.low,
      high: ratio.high,
      rivalName,
    },
    {
      id: 'P10/strange',
      what: `files of ${strangeFiles.length} strange kinds whose edges differ from the plain pipeline's`,
      figure: differing() + (isEqual ? 0 : 1),
      unit: 'files',
      reach: { op: '=', value: 0 },
      rival: 0,
      rivalName,
    },
    {
      ...speed,
      id: 'P10/bare',
      what: `the same beside a bare parse without rules, checks or duplicates found (${rates.bare} MB/s): times faster, for comparison`,
      figure: bareRatio.middle,
      reach: { op: '>=', value: 1 },
      rivalName: 'gunzip → JSON.parse → Map by role, call and ARN',
    },
  ];
}
