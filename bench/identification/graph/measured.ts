import { setTimeout as wait } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';

/** Ends what is under way and collects garbage, where the process allows to ask for it. */
async function settled(): Promise<void> {
  await wait(200);
  globalThis.gc?.();
  await wait(100);
}

const watching = `const { workerData } = require('node:worker_threads'); const most = new Float64Array(workerData);
setInterval(() => { const { rss } = process.memoryUsage(); if (rss > most[0]) most[0] = rss; }, 2);`;

/** Bytes that the process takes at most above what it had before; the main thread is busy meanwhile, so another one looks. */
export async function peakBytesOf(act: () => unknown): Promise<number> {
  const shared = new SharedArrayBuffer(8);
  const worker = new Worker(watching, { eval: true, workerData: shared });
  await settled();
  const base = process.memoryUsage().rss;
  new Float64Array(shared)[0] = base;
  act();
  await worker.terminate();
  return Math.max(0, Math.max(new Float64Array(shared)[0] ?? 0, process.memoryUsage().rss) - base);
}

/**
 * Seconds of the processor, because other programs share the machine. Warmed up after all garbage is collected, which throws compiled code away;
 * of what the warm-up leaves only the young is, which does not: so the act pays for its own garbage alone, whoever's it is.
 */
export async function secondsOf(act: () => unknown, warmUp: () => unknown): Promise<number> {
  await settled();
  warmUp();
  globalThis.gc?.({ type: 'minor' });
  const before = process.cpuUsage();
  act();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}
