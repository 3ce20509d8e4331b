import { describe, expect, test } from '@jest/globals';
import { estateSet } from '../../../../bench/identification/estates/estate-sets.js';
import { makeEstate } from '../../../../bench/identification/estates/make-estate.js';
import { confidenceAt } from '../../../../domain/association/score/confidence-at.js';
import { fitFinal } from '../../../../domain/association/score/fit-final.js';
import { fittingCases } from '../../../../domain/association/score/fit-score.js';
import { fittedWeights } from '../../../../domain/association/score/fitted-weights.js';

describe('fitFinal', () => {
  test('calibrates so that a firm bond is likely and none is not, and both inputs only raise', () => {
    const cases = fittingCases(estateSet('fit', 'serverless', 2).map(makeEstate), 30);

    const { final, grouping } = fitFinal(cases, fittedWeights);

    expect(confidenceAt(grouping.calibration, 24)).toBeGreaterThan(0.8);
    expect(confidenceAt(grouping.calibration, 0)).toBeLessThan(0.3);
    expect(final.bond).toBeGreaterThan(0);
    expect(final.direct).toBeGreaterThanOrEqual(0);
  });
});
