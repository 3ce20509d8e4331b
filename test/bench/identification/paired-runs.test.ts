import { describe, expect, it } from '@jest/globals';
import { pairedRuns } from '../../../bench/identification/paired-runs.js';
import { repeats } from '../../../bench/identification/spread.js';

describe('pairedRuns', () => {
  it('runs each pipeline as often as the others', async () => {
    const runs = await pairedRuns('flow', ['bytes', 'gunzip'], { lines: 50, interfaces: 3 });

    expect(runs).toHaveLength(repeats);
    expect(runs.every(({ bytes, gunzip }) => bytes >= 0 && gunzip >= 0)).toBe(true);
  });

  it('throws what ends a pipeline', async () => {
    await expect(pairedRuns('cloudtrail', ['plain'], { files: 1e12 })).rejects.toThrow(/^The pipeline ended: .*RangeError/s);
  });
});
