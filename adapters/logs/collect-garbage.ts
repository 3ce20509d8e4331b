import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** A thread at rest keeps half of it: what it reads files into, and columns for the next. */
const buffersMaxBytes = 24 * 2 ** 20;

let collect: (() => void) | undefined;

/**
 * Frees what nothing holds any more, some milliseconds' work: left to itself the engine waits until each thread has some sixty megabytes of
 * dead buffers, and memory that was taken once is not given back.
 */
export function collectGarbage(): void {
  collect ??= collector();
  collect();
}

/** The same, where there are more buffers than a thread at rest has. */
export function collectBuffers(): void {
  if (process.memoryUsage().arrayBuffers > buffersMaxBytes) collectGarbage();
}

/** The engine gives it to contexts that are made after it was asked for. */
function collector(): () => void {
  setFlagsFromString('--expose-gc');
  return runInNewContext('gc') as () => void;
}
