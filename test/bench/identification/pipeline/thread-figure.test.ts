import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { writeLogs } from '../../../../bench/identification/log-generator/write-logs.js';
import { monthOfLogs } from '../../../../bench/identification/pipeline/log-folders.js';
import { threadFigure } from '../../../../bench/identification/pipeline/thread-figure.js';
import { aFolder } from '../../../support/a-folder.js';

const plan = monthOfLogs(0.01);

describe('threadFigure', () => {
  it('takes all of the files with one thread and with two', async () => {
    const folder = aFolder();
    writeLogs(plan, join(folder, 'logs'));

    const figure = await threadFigure(plan, folder);

    expect(figure).toMatchObject({ id: 'P12', reach: { op: '>=', value: 1.85 }, what: expect.stringContaining('10 MB decompressed') });
    expect(figure.figure).toBeGreaterThan(0);
  });
});
