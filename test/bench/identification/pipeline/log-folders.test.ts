import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { plannedFiles } from '../../../../bench/identification/log-generator/log-plan.js';
import { writeLogs } from '../../../../bench/identification/log-generator/write-logs.js';
import { flowFiles, gigabytesAsked, inventoryOf, linkedShare, monthOfLogs } from '../../../../bench/identification/pipeline/log-folders.js';
import { inventoryFiles } from '../../../../cli/identify/inventory-files.js';
import { aFolder } from '../../../support/a-folder.js';

describe('gigabytesAsked', () => {
  it('is 10 unless somebody asks for another size', () => {
    expect([gigabytesAsked({}), gigabytesAsked({ CONVEYANCE_BENCH_LOG_GB: '0.5' })]).toEqual([10, 0.5]);
    expect(() => gigabytesAsked({ CONVEYANCE_BENCH_LOG_GB: 'much' })).toThrow('CONVEYANCE_BENCH_LOG_GB');
  });
});

describe('monthOfLogs', () => {
  it('has many files, of the size services write', () => {
    expect(plannedFiles(monthOfLogs(10)).length).toBeGreaterThan(1_000);
    expect(plannedFiles(monthOfLogs(0.01)).length).toBeGreaterThan(30);
  });
});

describe('linkedShare and flowFiles', () => {
  it('name files that are there', () => {
    const [from, to] = [aFolder(), join(aFolder(), 'share')];
    const plan = { bytes: 400_000, fileBytes: 20_000, days: 2, seed: 1 };
    writeLogs(plan, from);

    linkedShare(plan, from, to, 0.25);

    expect(readdirSync(to, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())).toHaveLength(5);
    expect(flowFiles(plan, from, 60_000)).toHaveLength(3);
    expect(flowFiles(plan, from, 1)).toEqual([expect.stringContaining('vpcflowlogs')]);
  });
});

describe('inventoryOf', () => {
  it('is an inventory that the command line takes', async () => {
    const file = join(aFolder(), 'inventory.json');
    writeFileSync(file, inventoryOf());

    expect(await inventoryFiles([file])).toHaveLength(60);
  });
});
