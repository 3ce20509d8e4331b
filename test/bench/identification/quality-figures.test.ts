import { describe, expect, it } from '@jest/globals';
import { qualityRun } from '../../../bench/identification/quality/quality-run.js';
import { qualityFigures } from '../../../bench/identification/quality-figures.js';
import { fittedWeights } from '../../../domain/association/score/fitted-weights.js';

describe('qualityFigures', () => {
  it('answers P18a to P18g with a rival of the same run beside each', async () => {
    const run = qualityRun(() => fittedWeights, { fit: 1, judge: 2, part: 1, families: ['serverless', 'batch'] });

    const figures = await qualityFigures(() => run);

    const measures = new Set(figures.map(({ id }) => id.split('/')[0]));
    expect(measures).toEqual(new Set(['P18a', 'P18b', 'P18c', 'P18d', 'P18e', 'P18f', 'P18g', 'P18']));
    expect(new Set(figures.map(({ id }) => id)).size).toBe(figures.length);
    expect(figures.every(({ figure, rivalName }) => Number.isFinite(figure) && rivalName !== '')).toBe(true);
    expect(figures.filter(({ id }) => id.startsWith('P18a/family/'))).toHaveLength(2);
    const reaches = Object.fromEntries(figures.map(({ id, reach }) => [id, `${reach.op} ${reach.value}`]));
    expect(reaches).toMatchObject({
      'P18b/recall': '>= 0.97',
      'P18b/foreign': '<= 0.05',
      P18c: '>= 0.97',
      'P18d/unseen': '<= 0.05',
      'P18d/in-family': '<= 0.02',
      'P18d/unseen/worst': '<= 0.1',
      'P18d/unseen/skill': '>= 0.75',
      P18e: '>= 0.99',
      P18f: '= 0',
    });
  });
});
