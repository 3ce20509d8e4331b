import { describe, expect, it } from '@jest/globals';
import { judge } from '../../../../bench/figure.js';
import { estateSet } from '../../../../bench/identification/estates/estate-sets.js';
import { judgeAccount } from '../../../../bench/identification/quality/judged-account.js';
import { type VariantName, variants } from '../../../../bench/identification/quality/quality-run.js';
import { sourceFigures } from '../../../../bench/identification/quality/source-figures.js';
import { fittedWeights } from '../../../../domain/association/score/fitted-weights.js';

describe('sourceFigures', () => {
  it('prints F1 and precision of each part beside all sources, with no reach that could fail', () => {
    const accounts = estateSet('judge', 'web', 1).map((options) => judgeAccount(options, { weights: fittedWeights, isWhole: false }));
    const byVariant = new Map((Object.keys(variants) as VariantName[]).map((name) => [name, accounts]));

    const figures = sourceFigures({ byVariant });

    expect(figures.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['P18/tags-only/F1', 'P18/logs-only/precision', 'P18/all-degraded/F1']),
    );
    expect(figures).toHaveLength(2 * (Object.keys(variants).length - 1));
    expect(figures.map(judge).every(({ holds }) => holds)).toBe(true);
  });
});
