import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { takeLogs } from '../../../cli/identify/take-logs.js';
import { importProgram } from '../../../test/support/import-program.js';
import type { Figure } from '../../figure.js';
import type { LogPlan } from '../log-generator/log-plan.js';
import { linkedShare } from './log-folders.js';

/** The bundle that the command line and its threads start from. */
interface Program {
  readonly bundleFile: (root: string, folder: string) => Promise<string>;
}

const root = join(import.meta.dirname, '..', '..', '..');
const repeats = 3;
const bytesMax = 1.2e9;
const silent = { isTerminal: false, columns: 0, write: () => undefined };

/** P12: how much faster two threads take many files than one; the median of the ratios of pairs of runs, one after the other. */
export async function threadFigure(plan: LogPlan, folder: string): Promise<Figure> {
  const share = Math.min(1, bytesMax / plan.bytes);
  const logs = join(folder, 'share');
  linkedShare(plan, join(folder, 'logs'), logs, share);
  const { bundleFile } = await importProgram<Program>('cli/bundle-file.mjs');
  const entry = pathToFileURL(await bundleFile(root, join(root, '.local', 'convey')));
  const ratios: number[] = [];
  await seconds(logs, entry, 2);
  for (let n = 0; n < repeats; n += 1) ratios.push((await seconds(logs, entry, 1)) / (await seconds(logs, entry, 2)));
  ratios.sort((a, b) => a - b);
  const files = Math.round((plan.bytes * share) / 1e6).toLocaleString('en-US');
  return {
    id: 'P12',
    what: `log files taken by two threads over one, ${files} MB decompressed; median of ${repeats} pairs of runs`,
    figure: ratios[Math.floor(repeats / 2)] ?? 0,
    unit: 'times',
    reach: { op: '>=', value: 1.85 },
    rival: 2,
    rivalName: 'as many as there are threads',
  };
}

async function seconds(logs: string, entry: URL, threads: number): Promise<number> {
  const state = `${logs}-state`;
  rmSync(state, { recursive: true, force: true });
  const started = performance.now();
  const place = { entry, threads, interrupted: new AbortController().signal };
  await takeLogs({ logs, state, inventory: [], period: {} }, place, { messages: silent, now: () => performance.now() });
  return (performance.now() - started) / 1_000;
}
