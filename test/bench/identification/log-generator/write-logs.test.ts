import { createReadStream, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { InMemoryObjects } from '../../../../adapters/in-memory/in-memory-objects.js';
import { daysOf } from '../../../../adapters/logs/merge-day.js';
import { takeLogFile } from '../../../../adapters/logs/take-log-file.js';
import { logShares } from '../../../../bench/identification/log-generator/log-blocks.js';
import { plannedFiles } from '../../../../bench/identification/log-generator/log-plan.js';
import { writeLogs } from '../../../../bench/identification/log-generator/write-logs.js';
import { aFolder } from '../../../support/a-folder.js';

const plan = { bytes: 2_000_000, fileBytes: 40_000, days: 3, seed: 5 };

describe('writeLogs', () => {
  it('writes what the readers read without a line that they cannot', async () => {
    const folder = aFolder();
    writeLogs(plan, folder);
    const objects = new InMemoryObjects();

    for (const { name, kind } of plannedFiles(plan)) {
      const report = await takeLogFile({ objects }, { name }, createReadStream(join(folder, name)));
      expect([report.kind, report.unreadable]).toEqual([kind, {}]);
      expect(report.used).toBeGreaterThan(report.lines / 4);
    }
    expect(new Set((await daysOf(objects)).map(({ day }) => day)).size).toBeGreaterThanOrEqual(plan.days);
  });

  it('writes each file once whoever writes which share, and the same with the same seed', () => {
    const [whole, shared] = [aFolder(), aFolder()];

    const bytes = writeLogs(plan, whole);
    const parts = [0, 1, 2].map((part) => writeLogs(plan, shared, { part, of: 3 }));

    expect(parts.reduce((sum, one) => sum + one, 0)).toBe(bytes);
    expect(Math.abs(bytes / plan.bytes - 1)).toBeLessThan(0.2);
    for (const { name } of plannedFiles(plan)) {
      const [one, other] = [whole, shared].map((folder) => gunzipSync(readFileSync(join(folder, name))));
      expect(one?.equals(other ?? Buffer.alloc(0))).toBe(true);
    }
  });

  it('has every kind', () => {
    expect(new Set(plannedFiles(plan).map(({ kind }) => kind))).toEqual(new Set(Object.keys(logShares)));
  });
});
