import type { Dirent } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { unlessErrors } from './file-error.js';

/** Which keys are asked for. */
interface Asked {
  readonly prefix: string;
  readonly after: string;
}

/** Keys of the files of a folder in the order of keys, which is not that of folders (`a-b` comes before `a/c`); hidden files left out. */
export async function* keysUnder(
  folder: string,
  asked: Asked,
  start = '',
): AsyncGenerator<{ readonly key: string; readonly bytes: number }> {
  for (const key of await namesIn(join(folder, start), start)) {
    if (key.endsWith('/')) {
      if (mayHold(key, asked)) yield* keysUnder(folder, asked, key);
    } else if (key.startsWith(asked.prefix) && key > asked.after) {
      const found = await unlessErrors(['ENOENT'], () => stat(join(folder, key)));
      if (found !== undefined) yield { key, bytes: found.size };
    }
  }
}

/** Full keys, of folders with a slash at the end, so that sorting them sorts what they hold. */
async function namesIn(path: string, start: string): Promise<readonly string[]> {
  const entries: readonly Dirent[] = (await unlessErrors(['ENOENT', 'ENOTDIR'], () => readdir(path, { withFileTypes: true }))) ?? [];
  return entries
    .filter((entry) => !entry.name.startsWith('.') && (entry.isDirectory() || entry.isFile()))
    .map((entry) => `${start}${entry.name}${entry.isDirectory() ? '/' : ''}`)
    .sort((a, b) => (a < b ? -1 : 1));
}

function mayHold(folderKey: string, { prefix, after }: Asked): boolean {
  const isBefore = folderKey < after && !after.startsWith(folderKey);
  return !isBefore && (folderKey.startsWith(prefix) || prefix.startsWith(folderKey));
}
