import { rmSync, writeFileSync } from 'node:fs';
import { rm, stat } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { ContentionError } from '../../domain/errors.js';
import { errorCode, unlessErrors } from './file-error.js';

/** A lock this old was left by somebody who was killed: what it guards takes milliseconds. */
const staleMs = 10_000;
const attemptsMax = 400;
const pauseMs = 5;

/** Runs `act` while nobody else, in any process, holds the lock file; throws ContentionError after 2 seconds of waiting. */
export async function withFileLock<T>(path: string, act: () => Promise<T>): Promise<T> {
  for (let attempt = 0; !isTaken(path); attempt += 1) {
    if (attempt === attemptsMax) throw new ContentionError(`Somebody else holds ${path}.`);
    await removeStale(path);
    await wait(pauseMs);
  }
  try {
    return await act();
  } finally {
    rmSync(path, { force: true });
  }
}

function isTaken(path: string): boolean {
  try {
    writeFileSync(path, '', { flag: 'wx' });
    return true;
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false;
    throw error;
  }
}

async function removeStale(path: string): Promise<void> {
  const found = await unlessErrors(['ENOENT'], () => stat(path));
  if (found !== undefined && Date.now() - found.mtimeMs > staleMs) await rm(path, { force: true });
}
