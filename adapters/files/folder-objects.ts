import { createHash } from 'node:crypto';
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { link, readFile, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { threadId } from 'node:worker_threads';
import type { Objects, StoredObject, StreamedObject } from '../../domain/ports/objects.js';
import { checkObjectKey, checkObjectPrefix, InvalidObjectKeyError } from '../objects/check-object-key.js';
import { objectsListMax } from '../objects/objects-list-max.js';
import { onePiece } from '../objects/one-piece.js';
import { errorCode, unlessErrors } from './file-error.js';
import { keysUnder } from './keys-under.js';
import { withFileLock } from './with-file-lock.js';

/** What is being written lies here until it is whole; no key begins with a point, so it is never read or listed. */
export const workFolder = '.writing';

let writes = 0;

/**
 * Objects as files of one folder: whole or not there at all, also after a crash, because each is written beside and then renamed.
 * The version is the content's hash. What writes is done at once, on the thread that asks: of many
 * small calls each would wait for a thread of the pool. Throws ContentionError while another writer holds the same key for long.
 */
export class FolderObjects implements Objects {
  constructor(private readonly folder: string) {}

  async read(key: string): Promise<StoredObject | undefined> {
    checkObjectKey(key);
    const bytes = await unlessErrors(['ENOENT', 'ENOTDIR', 'EISDIR'], () => readFile(join(this.folder, key)));
    if (bytes === undefined) return undefined;
    // Most of what is read is never written again: its version is asked for by few.
    return {
      key,
      bytes,
      get version() {
        return versionOf(bytes);
      },
    };
  }

  /** In one piece: the version is the hash of all of it. */
  async stream(key: string): Promise<StreamedObject | undefined> {
    return onePiece(await this.read(key));
  }

  async write(key: string, bytes: Uint8Array, when?: { readonly version: string } | 'absent'): Promise<string | undefined> {
    checkObjectKey(key);
    const written = this.#writeBeside(bytes);
    try {
      const isPlaced = await this.#place(written, key, when);
      return isPlaced ? versionOf(bytes) : undefined;
    } finally {
      rmSync(written, { force: true });
    }
  }

  async list(prefix: string, after = ''): Promise<readonly { readonly key: string; readonly bytes: number }[]> {
    checkObjectPrefix(prefix);
    const found: { readonly key: string; readonly bytes: number }[] = [];
    // The folder that the prefix names is begun in: those beside it may have any number of files.
    for await (const one of keysUnder(this.folder, { prefix, after }, prefix.slice(0, prefix.lastIndexOf('/') + 1))) {
      found.push(one);
      if (found.length === objectsListMax) break;
    }
    return found;
  }

  async remove(key: string): Promise<void> {
    checkObjectKey(key);
    await unlessErrors(['ENOENT', 'ENOTDIR'], () => rm(join(this.folder, key)));
  }

  #writeBeside(bytes: Uint8Array): string {
    writes += 1;
    const path = join(this.folder, workFolder, `${process.pid}-${threadId}-${writes}`);
    const write = () => writeFileSync(path, bytes);
    try {
      write();
    } catch (error) {
      if (errorCode(error) !== 'ENOENT') throw error;
      mkdirSync(dirname(path), { recursive: true });
      write();
    }
    return path;
  }

  async #place(written: string, key: string, when: { readonly version: string } | 'absent' | undefined): Promise<boolean> {
    const path = join(this.folder, key);
    mkdirFor(path, key);
    if (when === 'absent') return (await unlessErrors(['EEXIST'], () => link(written, path).then(() => true))) ?? false;
    const lock = join(this.folder, workFolder, `${versionOf(Buffer.from(key))}.lock`);
    return withFileLock(lock, async () => {
      if (when !== undefined && (await this.read(key))?.version !== when.version) return false;
      renameSync(written, path);
      return true;
    });
  }
}

function mkdirFor(path: string, key: string): void {
  try {
    mkdirSync(dirname(path), { recursive: true });
  } catch (error) {
    if (!['EEXIST', 'ENOTDIR'].includes(errorCode(error))) throw error;
    throw new InvalidObjectKeyError(`The object key ${key} lies below another object.`, { cause: error });
  }
}

function versionOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
