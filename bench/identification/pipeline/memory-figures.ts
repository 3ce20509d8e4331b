import { join } from 'node:path';
import type { Figure } from '../../figure.js';
import type { LogPlan } from '../log-generator/log-plan.js';
import { writeLogs } from '../log-generator/write-logs.js';
import { flowFiles } from './log-folders.js';
import { peakBytes, secondHalfGrowth, type Watched, watchedProcess } from './watched-process.js';

const root = join(import.meta.dirname, '..', '..', '..');
const rivalBytes = 0.35e9;
/** Of one file of each kind: next to nothing, and every thread is there. */
const littleBytes = 10_000;
const megabyte = 2 ** 20;

/** P13: memory of `convey identify` over its memory with next to nothing to read (one small file of each kind), and whether it grows. */
export async function memoryFigures(plan: LogPlan, folder: string): Promise<readonly Figure[]> {
  const logs = join(folder, 'logs');
  const little = join(folder, 'little');
  writeLogs({ ...plan, bytes: 1, fileBytes: littleBytes }, little);
  const base = peakBytes((await identified(little, folder)).samples);
  const run = await identified(logs, folder);
  const rival = await watchedProcess([
    '--import',
    'tsx',
    join(import.meta.dirname, 'run-whole-read.ts'),
    ...flowFiles(plan, logs, rivalBytes),
  ]);
  const rivalBase = await watchedProcess(['--import', 'tsx', join(import.meta.dirname, 'run-whole-read.ts')]);
  const rivalPeak = (peakBytes(rival.samples) - peakBytes(rivalBase.samples)) / megabyte;
  const shown = describe(plan, run, base);
  const common = { unit: 'MB', rival: rivalPeak, rivalName: 'whole-file read of 0.35 GB into a Map' } as const;
  const [over, growth] = [(peakBytes(run.samples) - base) / megabyte, secondHalfGrowth(run.samples) / megabyte];
  return [
    { id: 'P13', what: `memory over base of convey identify, ${shown}`, figure: over, reach: { op: '<=', value: 160 }, ...common },
    {
      id: 'P13/flat',
      what: 'growth of that memory over the second half of the run',
      figure: growth,
      reach: { op: '<=', value: 16 },
      ...common,
    },
  ];
}

function describe({ bytes }: LogPlan, { seconds }: Watched, base: number): string {
  const rate = Math.round(bytes / 1e6 / seconds);
  return `${(bytes / 1e9).toFixed(1)} GB decompressed in ${seconds.toFixed(0)} s (${rate} MB/s); base ${Math.round(base / megabyte)} MB`;
}

function identified(logs: string, folder: string): Promise<Watched> {
  const inventory = join(folder, 'inventory.json');
  return watchedProcess([join(root, 'cli', 'convey.mjs'), 'identify', '--logs', logs, '--inventory', inventory, '--json']);
}
