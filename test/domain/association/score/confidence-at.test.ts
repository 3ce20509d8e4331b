import { describe, expect, test } from '@jest/globals';
import { confidenceAt } from '../../../../domain/association/score/confidence-at.js';

const knots = [
  { logOdds: 0, confidence: 0.2 },
  { logOdds: 2, confidence: 0.6 },
  { logOdds: 3, confidence: 0.9 },
];

describe('confidenceAt', () => {
  test.each([
    [-5, 0.2],
    [0, 0.2],
    [1, 0.4],
    [2.5, 0.75],
    [9, 0.9],
  ])('at %d log-odds it is %d: straight between knots, level outside', (logOdds, confidence) => {
    expect(confidenceAt(knots, logOdds)).toBeCloseTo(confidence, 9);
  });

  test('without knots nothing is likely', () => {
    expect(confidenceAt([], 3)).toBe(0);
  });
});
