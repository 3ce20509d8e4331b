import { isDeepStrictEqual } from 'node:util';
import { gzipSync } from 'node:zlib';
import type { Figure } from '../figure.js';
import { edgesOf } from './cloudtrail/edges-of.js';
import { readBytes, readPlainly, type TrailAmount, trailFiles } from './cloudtrail/pipelines.js';
import { strangeFiles } from './cloudtrail/strange-files.js';
import { pairedRuns } from './paired-runs.js';
import { spread } from './spread.js';

async function differing(): Promise<number> {
  let count = 0;
  for (const { content } of strangeFiles) {
    const zipped = [gzipSync(content)];
    if (!isDeepStrictEqual(edgesOf(await readBytes(zipped)), readPlainly(zipped))) count++;
  }
  return count;
}

/** The speed of the pipelines. */
async function speeds(amount: TrailAmount, megabytes: number) {
  const runs = await pairedRuns('cloudtrail', ['bytes', 'plain', 'bare'], amount);
  const rate = (which: 'bytes' | 'plain' | 'bare') => Math.round(megabytes / spread(runs.map((run) => run[which])).middle);
  return {
    ratio: spread(runs.map(({ bytes, plain }) => plain / bytes)),
    bareRatio: spread(runs.map(({ bytes, bare }) => bare / bytes)),
    rates: { bytes: rate('bytes'), plain: rate('plain'), bare: rate('bare') },
  };
}

/** P10: CloudTrail files to stored edges, beside the plain pipeline with the same rules and beside a bare parse. */
export async function cloudTrailFigures(amount: TrailAmount = { files: 6, eventsPerFile: 4_000 }): Promise<readonly Figure[]> {
  const { zipped, bytes } = trailFiles(amount);
  const isEqual = isDeepStrictEqual(edgesOf(await readBytes(zipped)), readPlainly(zipped));
  const { ratio, bareRatio, rates } = await speeds(amount, bytes / 1e6);
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
      figure: (await differing()) + (isEqual ? 0 : 1),
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
