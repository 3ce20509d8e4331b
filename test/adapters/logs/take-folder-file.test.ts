import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { InMemoryObjects } from '../../../adapters/in-memory/in-memory-objects.js';
import { takenFile } from '../../../adapters/logs/file-register.js';
import { logFolder } from '../../../adapters/logs/log-folder.js';
import { stampOf, takeFolderFile } from '../../../adapters/logs/take-folder-file.js';
import { aFolder } from '../../support/a-folder.js';
import { fakeFormats, fakeLog } from '../../support/fake-log.js';

async function aFile(text: string) {
  const folder = aFolder();
  writeFileSync(join(folder, 'a.log'), text);
  const [file] = (await logFolder(folder)).files;
  if (file === undefined) throw new Error('The folder has no file.');
  return file;
}

const ports = () => ({ objects: new InMemoryObjects(), formats: fakeFormats });

describe('takeFolderFile', () => {
  it('takes the file under its name with its stamp, and tells the bytes as they are read', async () => {
    const file = await aFile(fakeLog('111122223333 1 a b'));
    const { objects, formats } = ports();
    let bytes = 0;

    await takeFolderFile({ objects, formats }, { file, onBytes: (more) => (bytes += more) });

    expect(bytes).toBe(file.bytes);
    expect(await takenFile(objects, 'a.log')).toMatchObject({ isTaken: true, stamp: file.stamp, report: { used: 1 } });
  });

  it('says which file cannot be read', async () => {
    const file = { name: 'gone.log', path: join(aFolder(), 'gone.log'), bytes: 1, stamp: '1' };

    await expect(takeFolderFile(ports(), { file })).rejects.toMatchObject({
      code: 'LogFileTrouble',
      message: expect.stringContaining('ENOENT'),
    });
  });

  it('is read again where the columns are given otherwise', async () => {
    const file = await aFile('');

    expect(stampOf({ file })).not.toBe(stampOf({ file, flowFormat: 'srcaddr dstaddr' }));
  });
});
