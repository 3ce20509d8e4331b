import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { writeLogs } from '../../../../bench/identification/log-generator/write-logs.js';
import { inventoryOf, monthOfLogs } from '../../../../bench/identification/pipeline/log-folders.js';
import { memoryFigures } from '../../../../bench/identification/pipeline/memory-figures.js';
import { aFolder } from '../../../support/a-folder.js';

const plan = monthOfLogs(0.01);

function aBenchFolder(): string {
  const folder = aFolder();
  mkdirSync(join(folder, 'logs'));
  writeFileSync(join(folder, 'inventory.json'), inventoryOf());
  writeLogs(plan, join(folder, 'logs'));
  return folder;
}

describe('memoryFigures', () => {
  it('watches the program itself, over its memory with next to nothing to read', async () => {
    const [memory, growth] = await memoryFigures(plan, aBenchFolder());

    expect(memory).toMatchObject({ id: 'P13', unit: 'MB', reach: { op: '<=', value: 160 } });
    expect(memory?.what).toMatch(/0\.0 GB decompressed in \d+ s \(\d+ MB\/s\); base \d+ MB/);
    expect(memory?.rival).toBeGreaterThan(0);
    expect(growth).toMatchObject({ id: 'P13/flat', reach: { op: '<=', value: 16 } });
  });
});
