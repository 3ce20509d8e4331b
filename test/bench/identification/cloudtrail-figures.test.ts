import { describe, expect, it } from '@jest/globals';
import { cloudTrailFigures } from '../../../bench/identification/cloudtrail-figures.js';

describe('cloudTrailFigures', () => {
  it('measures both pipelines on few events and compares their results', async () => {
    const figures = await cloudTrailFigures({ files: 1, eventsPerFile: 50 });
    expect(figures.map(({ id }) => id)).toEqual(['P10', 'P10/strange', 'P10/bare']);
    expect(figures[0]?.what).toContain('result equal');
    expect(figures[1]?.figure).toBe(0);
  });
});
