import { rm, stat, writeFile } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { ContentionError } from '../../domain/errors.js';
import { unlessErrors } from './file-error.js';

/** A lock this old was left by somebody who was killed: what it guards takes milliseconds. */
const staleMs = 10_000;
const attemptsMax = 400;
const pauseMs = 5;

/** Runs `act` while nobody else, in any process, holds the lock file; throws ContentionError after 2 seconds of waiting. */
export async function withFileLock<T>(path: string, act: () => Promise<T>): Promise<T> {
  for (let attempt = 0; !(await isTaken(path)); attempt += 1) {
    if (attempt === attemptsMax) throw new ContentionError(`Somebody else holds ${path}.`);
    await removeStale(path);
    await wait(pauseMs);
  }
  try {
    return await act();
  } finally {
    await rm(path, { force: true });
  }
}

async function isTaken(path: string): Promise<boolean> {
  return (await unlessErrors(['EEXIST'], () => writeFile(path, '', { flag: 'wx' }).then(() => true))) ?? false;
}

async function removeStale(path: string): Promise<void> {
  const found = await unlessErrors(['ENOENT'], () => stat(path));
  if (found !== undefined && Date.now() - found.mtimeMs > staleMs) await rm(path, { force: true });
}
