import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { FolderObjects } from '../../../adapters/files/folder-objects.js';
import { logFolder } from '../../../adapters/logs/log-folder.js';
import { daysOf } from '../../../adapters/logs/merge-day.js';
import { identifyWork, type WorkNews, type WorkOrder } from '../../../cli/identify/identify-work.js';
import { aFolder } from '../../support/a-folder.js';
import { accessLines, aLogFolder, lines } from '../../support/a-log-folder.js';

async function newsOf(order: WorkOrder) {
  const news: WorkNews[] = [];
  await identifyWork(order, (one) => news.push(one));
  return news;
}

describe('identifyWork', () => {
  it('takes a file, merges its day, and finishes the run, telling each', async () => {
    const stateFolder = aFolder();
    const [file] = (await logFolder(aLogFolder({ 'a.log': lines(accessLines(3)) }))).files;
    if (file === undefined) throw new Error('The folder has no file.');

    const taken = await newsOf({ what: 'take', stateFolder, file });
    const [day] = await daysOf(new FolderObjects(stateFolder));
    const merged = await newsOf({ what: 'merge', stateFolder, day: day ?? { awsAccountId: '', day: 0 } });
    const [finished] = await newsOf({ what: 'finish', stateFolder, inventory: [], period: {}, asOf: '2026-11-23T10:00:00.000Z' });

    expect(taken).toEqual([{ what: 'read', bytes: file.bytes }, { what: 'taken' }]);
    expect(merged).toEqual([{ what: 'merged' }]);
    expect(finished).toMatchObject({ what: 'finished', run: { summary: { files: { taken: 1 } }, groups: [] } });
  });

  it('a file that cannot be read is told and stops nothing; a state that cannot be written does', async () => {
    const gone = { name: 'gone.log', path: join(aFolder(), 'gone.log'), bytes: 1, stamp: '' };
    const noFolder = join(aLogFolder({ file: '' }), 'file');

    expect(await newsOf({ what: 'take', stateFolder: aFolder(), file: gone })).toEqual([
      { what: 'taken', trouble: 'gone.log cannot be read (ENOENT).' },
    ]);
    const [file] = (await logFolder(aLogFolder({ 'a.log': '' }))).files;
    if (file === undefined) throw new Error('The folder has no file.');
    await expect(newsOf({ what: 'take', stateFolder: noFolder, file })).rejects.toMatchObject({ code: 'ENOTDIR' });
  });
});
