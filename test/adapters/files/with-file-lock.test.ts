import { existsSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { withFileLock } from '../../../adapters/files/with-file-lock.js';
import { aFolder } from '../../support/a-folder.js';

describe('withFileLock', () => {
  it('lets one in at a time, and the next also after a failure', async () => {
    const path = join(aFolder(), 'a.lock');
    const inside: number[] = [];
    let here = 0;
    const act = async () => {
      here += 1;
      inside.push(here);
      await new Promise((resolve) => setTimeout(resolve, 5));
      here -= 1;
      throw new Error('failed inside');
    };

    const ended = await Promise.allSettled(Array.from({ length: 5 }, () => withFileLock(path, act)));

    expect(inside).toEqual([1, 1, 1, 1, 1]);
    expect(ended.map(({ status }) => status)).toEqual(Array.from({ length: 5 }, () => 'rejected'));
    expect(existsSync(path)).toBe(false);
  });

  it('takes over from somebody who was killed, and gives up on somebody who is there', async () => {
    const path = join(aFolder(), 'a.lock');
    writeFileSync(path, '');
    await expect(withFileLock(path, async () => 1)).rejects.toMatchObject({ code: 'Contention', retryable: true });
    utimesSync(path, 1, 1);

    expect(await withFileLock(path, async () => 2)).toBe(2);
  });
});
