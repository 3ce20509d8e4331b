import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ConveyanceError } from '../../domain/errors.js';
import { errorCode, unlessErrors } from './file-error.js';
import { workFolder } from './folder-objects.js';

/** Another process works in the folder. */
export class FolderInUseError extends ConveyanceError {
  readonly code = 'FolderInUse';
  override readonly retryable = true;
}

const lockName = '.lock';

/**
 * Makes the folder where there is none and keeps other processes out of it until what it answers is called; one that was killed is not waited
 * for, and what it had half written is cleared. Throws FolderInUseError.
 */
export async function lockFolder(folder: string): Promise<() => Promise<void>> {
  await mkdir(folder, { recursive: true });
  const path = join(folder, lockName);
  while (!(await isTaken(path))) {
    const holder = Number((await unlessErrors(['ENOENT'], () => readFile(path, 'utf8'))) ?? Number.NaN);
    if (isRunning(holder)) throw new FolderInUseError(`${folder} is in use by the process ${holder}. Wait for it, or name another folder.`);
    await rm(path, { force: true });
  }
  await rm(join(folder, workFolder), { recursive: true, force: true });
  return () => rm(path, { force: true });
}

async function isTaken(path: string): Promise<boolean> {
  return (await unlessErrors(['EEXIST'], () => writeFile(path, `${process.pid}`, { flag: 'wx' }).then(() => true))) ?? false;
}

/** Asks the operating system; one of somebody else's is there as well. */
function isRunning(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return errorCode(error) === 'EPERM';
  }
}
