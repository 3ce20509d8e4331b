import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { writeExport } from '../../../cli/identify/write-export.js';
import { aKnownResource, anAssociationIndex } from '../../support/an-association-index.js';
import { removeFolder, temporaryFolder } from '../../support/temporary-folder.js';

const index = anAssociationIndex({ resources: [aKnownResource('a'), aKnownResource('b')], pairs: [[0, 1, 0.75]] });

describe('writeExport', () => {
  it('writes the format of the ending, and refuses others and places that are not there', async () => {
    const folder = temporaryFolder();

    await writeExport(index, join(folder, 'out.svg'), 0);

    expect(readFileSync(join(folder, 'out.svg'), 'utf8')).toMatch(/^<svg[\s\S]*<\/svg>\n$/);
    await expect(writeExport(index, join(folder, 'out.pdf'), 0)).rejects.toThrow('is none of');
    await expect(writeExport(index, join(folder, 'no', 'out.svg'), 0)).rejects.toThrow('ENOENT');
    removeFolder(folder);
  });
});
