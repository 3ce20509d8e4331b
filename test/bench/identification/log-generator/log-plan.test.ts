import { describe, expect, it } from '@jest/globals';
import { logFileOf } from '../../../../adapters/logs/log-file-of.js';
import { logShares } from '../../../../bench/identification/log-generator/log-blocks.js';
import { plannedFiles } from '../../../../bench/identification/log-generator/log-plan.js';

const plan = { bytes: 10e9, fileBytes: 8e6, days: 30, seed: 1 };

describe('plannedFiles', () => {
  it('has the bytes asked for, the kinds by their shares, over all days', () => {
    const files = plannedFiles(plan);

    expect(Math.abs((files.length * plan.fileBytes) / plan.bytes - 1)).toBeLessThan(0.01);
    expect(files.filter(({ kind }) => kind === 'flow').length / files.length).toBeCloseTo(logShares.flow, 2);
    expect(new Set(files.map(({ startSeconds }) => Math.floor(startSeconds / 86_400))).size).toBe(30);
  });

  it('names every file once and gives it a seed of its own, where AWS would lay it', () => {
    const files = plannedFiles(plan);

    expect(new Set(files.map(({ name }) => name)).size).toBe(files.length);
    expect(new Set(files.map(({ seed }) => seed)).size).toBe(files.length);
    expect(logFileOf(files[0]?.name ?? '')).toMatchObject({ awsAccountId: '123456789012', region: 'eu-central-1' });
  });
});
