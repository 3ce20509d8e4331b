import { describe, expect, test } from '@jest/globals';
import { estateSet } from '../../../../bench/identification/estates/estate-sets.js';
import { makeEstate } from '../../../../bench/identification/estates/make-estate.js';
import { fitWeights } from '../../../../domain/association/score/fit-weights.js';

describe('fitWeights', () => {
  const estates = estateSet('fit', 'web', 2).map(makeEstate);

  test('answers weights with a threshold between 0 and 1, the same for the same estates', () => {
    const weights = fitWeights(estates, 'two accounts');

    expect(weights.fittedOn).toBe('two accounts');
    expect(weights.threshold).toBeGreaterThan(0);
    expect(weights.threshold).toBeLessThan(1);
    expect(fitWeights(estates, 'two accounts')).toEqual(weights);
  });
});
