import { readdirSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { generateLogs } from '../../../../bench/identification/log-generator/generate-logs.js';
import { plannedFiles } from '../../../../bench/identification/log-generator/log-plan.js';
import { aFolder } from '../../../support/a-folder.js';

const plan = { bytes: 300_000, fileBytes: 20_000, days: 1, seed: 2 };

describe('generateLogs', () => {
  it('writes every file of the plan, in several processes', async () => {
    const folder = aFolder();

    await generateLogs(plan, folder);

    const found = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    expect(found.map(({ name }) => name).sort()).toEqual(
      plannedFiles(plan)
        .map(({ name }) => name.split('/').at(-1))
        .sort(),
    );
  });

  it('says when a writer fails', async () => {
    await expect(generateLogs(plan, '/dev/null/nowhere')).rejects.toThrow('were not written');
  });
});
