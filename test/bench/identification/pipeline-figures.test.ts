import { describe, expect, it } from '@jest/globals';
import { pipelineFigures } from '../../../bench/identification/pipeline-figures.js';

describe('pipelineFigures', () => {
  it('measures threads and memory over the program itself, and says how much it read', async () => {
    const figures = await pipelineFigures(0.01);

    expect(figures.map(({ id, unit, reach }) => [id, unit, reach])).toEqual([
      ['P12', 'times', { op: '>=', value: 1.85 }],
      ['P13', 'MB', { op: '<=', value: 160 }],
      ['P13/flat', 'MB', { op: '<=', value: 16 }],
    ]);
    expect(figures.every(({ figure }) => Number.isFinite(figure))).toBe(true);
    expect(figures[1]?.what).toMatch(/0\.0 GB decompressed in \d+ s \(\d+ MB\/s\); base \d+ MB/);
  });
});
