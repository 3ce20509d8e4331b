import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { importProgram } from '../../support/import-program.js';
import { temporaryFolders } from '../../support/temporary-folder.js';

interface Stamps {
  stampOf(...parts: readonly string[]): string;
  readStamp(file: string): string | undefined;
  writeStamp(file: string, stamp: string): void;
}

describe('stamp', () => {
  const folder = temporaryFolders();
  const stamps = () => importProgram<Stamps>('scripts/bootstrap/stamp.mjs');

  it('changes with each part and with where one part ends', async () => {
    const { stampOf } = await stamps();

    expect(stampOf('a', 'b')).toBe(stampOf('a', 'b'));
    expect(new Set([stampOf('a', 'b'), stampOf('ab'), stampOf('a', 'c')]).size).toBe(3);
  });

  it('is read as it was written, and as undefined where there is none', async () => {
    const { readStamp, writeStamp } = await stamps();
    const file = join(folder(), 'new', 'stamp');

    expect(readStamp(file)).toBeUndefined();
    writeStamp(file, 'abc');
    expect(readStamp(file)).toBe('abc');
  });
});
