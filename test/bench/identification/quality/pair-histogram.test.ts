import { describe, expect, it } from '@jest/globals';
import { PairHistogram } from '../../../../bench/identification/quality/pair-histogram.js';

describe('PairHistogram', () => {
  it('counts pairs by confidence and truth, and another as often as it was drawn', () => {
    const one = new PairHistogram();
    one.add(0, false);
    one.add(1, true);
    one.add(0.5, true);

    const sum = new PairHistogram().take(one, 3).take(one);

    expect([one.pairs, one.positives]).toEqual([3, 2]);
    expect([sum.pairs, sum.positives]).toEqual([12, 8]);
    expect(sum.confidence.reduce((total, value) => total + value, 0)).toBeCloseTo(6, 10);
    expect(sum.squared.reduce((total, value) => total + value, 0)).toBeCloseTo(1, 10);
  });
});
