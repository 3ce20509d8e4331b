import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from '@jest/globals';

const made: string[] = [];
afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true });
});

/** An empty folder of a test file's own, gone when its tests have run. */
export function aFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'conveyance-test-'));
  made.push(folder);
  return folder;
}
