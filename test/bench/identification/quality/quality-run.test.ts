import { describe, expect, it } from '@jest/globals';
import { estateSet } from '../../../../bench/identification/estates/estate-sets.js';
import { familyNames } from '../../../../bench/identification/estates/families/families.js';
import { qualityRun, variants } from '../../../../bench/identification/quality/quality-run.js';
import { fittedWeights } from '../../../../domain/association/score/fitted-weights.js';

const families = ['serverless', 'data-lake'] as const;

describe('qualityRun', () => {
  it('fits without the family that it judges, on other schemes, noise and seeds, and judges each family', () => {
    const fits: (readonly string[])[] = [];

    const run = qualityRun(
      (estates) => {
        fits.push(estates.map(({ options }) => options.family));
        return fittedWeights;
      },
      { fit: 1, judge: 1, part: 1, families },
    );

    expect(fits.map((seen) => familyNames.filter((family) => !seen.includes(family)))).toEqual(families.map((family) => [family]));
    expect(run.unseen.map(({ family }) => family)).toEqual(families);
    expect(run.inFamily).toHaveLength(families.length);
    expect([...run.byVariant].map(([name, accounts]) => [name, accounts.length])).toEqual(
      Object.keys(variants).map((name) => [name, families.length]),
    );
    expect(estateSet('fit', 'web', 1)[0]?.seed).not.toBe(estateSet('judge', 'web', 1)[0]?.seed);
  });
});
