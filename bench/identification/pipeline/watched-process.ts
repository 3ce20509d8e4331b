import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';

/** One look at a process. */
export interface Sample {
  readonly atMs: number;
  readonly bytes: number;
}

/** How a watched process ran. */
export interface Watched {
  readonly out: string;
  readonly seconds: number;
  /** Resident memory, in the order of time. */
  readonly samples: readonly Sample[];
}

const pauseMs = 50;

/** Runs a Node program to its end and looks at its memory twenty times a second; throws when it fails. Needs /proc, as Linux has it. */
export async function watchedProcess(args: readonly string[]): Promise<Watched> {
  const started = performance.now();
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  let [out, err] = ['', ''];
  child.stdout.on('data', (text) => {
    out += text;
  });
  child.stderr.on('data', (text) => {
    err += text;
  });
  const samples: Sample[] = [];
  const timer = setInterval(() => {
    const bytes = residentBytes(child.pid);
    if (bytes > 0) samples.push({ atMs: performance.now() - started, bytes });
  }, pauseMs);
  const [code] = await once(child, 'close');
  clearInterval(timer);
  if (code !== 0) throw new Error(`${args.join(' ')} ended with ${code}: ${err}`);
  return { out, seconds: (performance.now() - started) / 1_000, samples };
}

function residentBytes(pid: number | undefined): number {
  try {
    return Number(/^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) * 1_024;
  } catch {
    return 0;
  }
}

/** The most there was at once. */
export function peakBytes(samples: readonly Sample[]): number {
  return Math.max(0, ...samples.map(({ bytes }) => bytes));
}

/** What the best straight line through the samples of the second half grows by from its beginning to its end. */
export function secondHalfGrowth(samples: readonly Sample[]): number {
  const half = samples.slice(Math.floor(samples.length / 2));
  const [first, last] = [half[0], half.at(-1)];
  if (first === undefined || last === undefined || half.length < 2) return 0;
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [atMs, bytes] = [mean(half.map((one) => one.atMs)), mean(half.map((one) => one.bytes))];
  const both = half.reduce((sum, one) => sum + (one.atMs - atMs) * (one.bytes - bytes), 0);
  const square = half.reduce((sum, one) => sum + (one.atMs - atMs) ** 2, 0);
  return (both / square) * (last.atMs - first.atMs);
}
