import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { lockFolder } from '../../../adapters/files/lock-folder.js';
import { aFolder } from '../../support/a-folder.js';

describe('lockFolder', () => {
  it('makes the folder and keeps others out until it is given back', async () => {
    const folder = join(aFolder(), 'new');
    const release = await lockFolder(folder);

    await expect(lockFolder(folder)).rejects.toMatchObject({ code: 'FolderInUse', message: expect.stringContaining(`${process.pid}`) });
    await release();
    await (await lockFolder(folder))();

    expect(readdirSync(folder)).toEqual([]);
  });

  it.each(['4194303', 'half a numb', '', '-1'])(
    'takes over from somebody who is gone (%j), and clears what they had half written',
    async (pid) => {
      const folder = aFolder();
      mkdirSync(join(folder, '.writing'));
      writeFileSync(join(folder, '.writing', '1-0-1'), 'half');
      writeFileSync(join(folder, '.lock'), pid);

      await lockFolder(folder);

      expect(existsSync(join(folder, '.writing'))).toBe(false);
    },
  );
});
