import { afterAll } from '@jest/globals';
import { removeFolder, temporaryFolder } from './temporary-folder.js';

const made: string[] = [];
afterAll(() => {
  for (const folder of made) removeFolder(folder);
});

/** An empty folder that stays until the last test of the file has run: for what is built once for all of them. */
export function aFolder(): string {
  const folder = temporaryFolder();
  made.push(folder);
  return folder;
}
