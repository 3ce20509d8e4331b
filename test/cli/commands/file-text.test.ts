import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { fileText } from '../../../cli/commands/file-text.js';
import { temporaryFolders } from '../../support/temporary-folder.js';

describe('fileText', () => {
  const folder = temporaryFolders();

  it('reads a file, and names one that it cannot read', () => {
    const path = join(folder(), 'a.json');
    writeFileSync(path, 'text');

    expect(fileText(path)).toBe('text');
    expect(() => fileText(`${path}.gone`)).toThrow('a.json.gone cannot be read (ENOENT).');
  });
});
