import { describe, expect, test } from '@jest/globals';
import { estateSet } from '../../../../bench/identification/estates/estate-sets.js';
import { makeEstate } from '../../../../bench/identification/estates/make-estate.js';
import { fitScore, fittingCases } from '../../../../domain/association/score/fit-score.js';

const cases = fittingCases(estateSet('fit', 'web', 2).map(makeEstate), 30);

describe('fitScore', () => {
  test('gives support no negative step and contradiction no positive one', () => {
    const { intercept, features } = fitScore(cases, 16);

    expect(intercept).toBeLessThan(0);
    for (const { feature, steps } of features)
      for (const { logOdds } of steps) expect(feature === 'other-tag' ? logOdds < 0 : logOdds > 0).toBe(true);
    expect(features.find(({ feature }) => feature === 'needs')?.steps.length).toBeGreaterThan(0);
  });

  test('says the same twice', () => {
    expect(fitScore(cases, 16)).toEqual(fitScore(cases, 16));
  });
});
