import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import type { Asked } from '../../../cli/identify/identify-options.js';
import { takeLogs } from '../../../cli/identify/take-logs.js';
import { accessLines, aLogFolder, lines } from '../../support/a-log-folder.js';

async function take(logs: string, change: Partial<Asked> = {}, interrupted = new AbortController().signal) {
  const told: string[] = [];
  const messages = { isTerminal: false, columns: 0, write: (text: string) => void told.push(text) };
  const asked = { logs, inventory: [], state: join(logs, 'state'), period: {}, ...change };
  const taken = await takeLogs(asked, { threads: 1, interrupted }, { messages, now: () => 0 });
  return { ...taken, told: told.join('') };
}

describe('takeLogs', () => {
  it('takes what is not taken yet, and leaves out its own state and the inventory', async () => {
    const logs = aLogFolder({ 'a.log': lines(accessLines(3)), 'b/c.log.gz': lines(accessLines(4)), 'known.json': '[]' });
    const inventory = [join(logs, 'known.json')];

    const first = await take(logs, { inventory });
    const second = await take(logs, { inventory });

    expect(first).toMatchObject({ isWhole: true, files: 2, troubles: [], told: expect.stringContaining('2 of 2 files') });
    expect(second).toMatchObject({ isWhole: true, files: 2, told: '' });
  });

  it('reads again what is to be read otherwise', async () => {
    const logs = aLogFolder({ 'a.log': lines(accessLines(3)) });
    await take(logs);

    expect((await take(logs, { flowFormat: 'start end' })).told).toContain('1 of 1 files');
  });

  it('says what it did not look at', async () => {
    const logs = aLogFolder({ 'a.log': '' });
    symlinkSync('/etc', join(logs, 'link'));

    expect((await take(logs)).troubles).toEqual(['1 links are not followed.']);
  });

  it('stops when interrupted; a folder that is not there is a failure', async () => {
    const logs = aLogFolder({ 'a.log': '' });

    expect((await take(logs, {}, AbortSignal.abort())).isWhole).toBe(false);
    await expect(take(join(logs, 'none'))).rejects.toMatchObject({ code: 'FileTrouble' });
  });
});
