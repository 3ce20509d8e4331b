import { mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { FolderObjects } from '../../../adapters/files/folder-objects.js';
import { objectsContract } from '../../contracts/objects-contract.js';
import { aFolder } from '../../support/a-folder.js';

const shared = aFolder();
objectsContract('a folder', () => new FolderObjects(shared));

describe('FolderObjects', () => {
  const bytes = new TextEncoder().encode('x');

  it('leaves nothing behind beside the objects, also where a condition did not hold', async () => {
    const folder = aFolder();
    const objects = new FolderObjects(folder);

    await objects.write('a/b', bytes, 'absent');
    await objects.write('a/b', bytes, 'absent');
    await objects.write('a/b', bytes, { version: 'other' });
    await objects.write('a/b', bytes);

    expect([readdirSync(join(folder, 'a')), readdirSync(join(folder, '.writing'))]).toEqual([['b'], []]);
  });

  it('does not list what lies there half written, nor follow links out', async () => {
    const folder = aFolder();
    mkdirSync(join(folder, '.writing'));
    writeFileSync(join(folder, '.writing', '1-0-1'), 'half');
    symlinkSync(aFolder(), join(folder, 'out'));

    expect(await new FolderObjects(folder).list('')).toEqual([]);
  });

  it('an object below another is refused by name; a folder is no object', async () => {
    const objects = new FolderObjects(aFolder());
    await objects.write('a/b', bytes);

    await expect(objects.write('a/b/c', bytes)).rejects.toMatchObject({ code: 'InvalidObjectKey' });
    expect([await objects.read('a'), await objects.read('a/b/c')]).toEqual([undefined, undefined]);
    await objects.remove('a/b/c');
  });

  it('trouble with the disk is not hidden', async () => {
    const folder = aFolder();
    writeFileSync(join(folder, 'file'), '');

    await expect(new FolderObjects(join(folder, 'file')).write('a', bytes)).rejects.toMatchObject({ code: 'ENOTDIR' });
  });
});
