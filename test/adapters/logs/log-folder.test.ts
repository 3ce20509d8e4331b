import { mkdirSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { logFolder } from '../../../adapters/logs/log-folder.js';
import { aFolder } from '../../support/a-folder.js';

function aTree(names: readonly string[]): string {
  const folder = aFolder();
  for (const name of names) {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), name);
  }
  return folder;
}

const namesOf = async (...args: Parameters<typeof logFolder>) => (await logFolder(...args)).files.map(({ name }) => name);

describe('logFolder', () => {
  it('lists files at any depth in the order of names, with size and a stamp that changes with them', async () => {
    const folder = aTree(['b/2.gz', 'a', 'b/1/x']);

    const before = await logFolder(folder);
    utimesSync(join(folder, 'a'), 1, 1);
    const after = await logFolder(folder);

    expect(before.files.map(({ name, bytes }) => [name, bytes])).toEqual([
      ['a', 1],
      ['b/1/x', 5],
      ['b/2.gz', 6],
    ]);
    expect(after.files.map(({ stamp }, index) => stamp === before.files[index]?.stamp)).toEqual([false, true, true]);
  });

  it('follows no link, and counts those it met', async () => {
    const folder = aTree(['a']);
    symlinkSync(aTree(['secret']), join(folder, 'out'));
    symlinkSync(folder, join(folder, 'round'));
    symlinkSync('/etc/hostname', join(folder, 'file'));

    expect(await logFolder(folder)).toMatchObject({ files: [{ name: 'a' }], links: 3, unreadFolders: [] });
  });

  it('goes into a folder that is itself reached over a link', async () => {
    const link = join(aFolder(), 'link');
    symlinkSync(aTree(['a']), link);

    expect(await namesOf(link)).toEqual(['a']);
  });

  it('leaves out what it is told to, and what is beyond its limits, and says so', async () => {
    const folder = aTree(['a/b/c/deep', 'state/x', 'one', 'two']);

    expect(await namesOf(folder, [join(folder, 'state'), join(folder, 'none'), join(folder, 'one')])).toEqual(['a/b/c/deep', 'two']);
    expect(await logFolder(folder, [], { depthMax: 2, filesMax: 9 })).toMatchObject({ unreadFolders: ['a/b'], isLimited: false });
    expect(await logFolder(folder, [], { depthMax: 9, filesMax: 2 })).toMatchObject({ files: { length: 2 }, isLimited: true });
  });

  it('a folder that is not there is an error', async () => {
    await expect(logFolder(join(aFolder(), 'none'))).rejects.toMatchObject({ code: 'ENOENT' });
  });
});
