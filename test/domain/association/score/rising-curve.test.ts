import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { confidenceAt } from '../../../../domain/association/score/confidence-at.js';
import { risingCurve } from '../../../../domain/association/score/rising-curve.js';

describe('risingCurve', () => {
  test('answers the share that came true', () => {
    const outcomes = Array.from({ length: 1_000 }, (_, at) => ({ logOdds: at % 2, isTrue: at % 2 === 0 ? at % 10 === 0 : at % 10 !== 1 }));

    const knots = risingCurve(outcomes);

    expect(confidenceAt(knots, 0)).toBeCloseTo(0.2, 2);
    expect(confidenceAt(knots, 1)).toBeCloseTo(0.8, 2);
  });

  test('however many came true, or none, nothing is certain', () => {
    const outcomes = Array.from({ length: 100_000 }, (_, at) => ({ logOdds: at % 2, isTrue: at % 2 === 1 }));

    const knots = risingCurve(outcomes);

    expect([confidenceAt(knots, 0), confidenceAt(knots, 1)]).toEqual([0.0001, 0.9999]);
  });

  test('where more log-odds came true less often, answers what both together did', () => {
    const outcomes = Array.from({ length: 1_000 }, (_, at) => ({ logOdds: at % 2, isTrue: at % 2 === 0 ? at % 10 !== 0 : at % 10 === 1 }));

    const knots = risingCurve(outcomes);

    expect([confidenceAt(knots, 0), confidenceAt(knots, 1)]).toEqual([0.5, 0.5]);
  });

  test('a few that all came true stand no lower than many of which nearly all did', () => {
    const many = Array.from({ length: 100 }, (_, at) => ({ logOdds: 0, isTrue: at > 1 }));

    const knots = risingCurve([...many, { logOdds: 1, isTrue: true }]);

    expect(confidenceAt(knots, 1)).toBeGreaterThanOrEqual(confidenceAt(knots, 0));
    expect(confidenceAt(knots, 0)).toBeGreaterThan(0.95);
  });

  test('the rare ends of the scale have knots of their own, however many stand in the middle', () => {
    const middle = Array.from({ length: 100_000 }, (_, at) => ({ logOdds: (at % 100) / 1_000, isTrue: at % 10 === 0 }));
    const rare = Array.from({ length: 400 }, (_, at) => ({ logOdds: 4 + at / 100, isTrue: at >= 200 || at % 2 === 0 }));

    const knots = risingCurve([...middle, ...rare]);

    expect(confidenceAt(knots, 0.2)).toBeLessThan(0.15);
    expect(confidenceAt(knots, 4.9)).toBeLessThan(0.52);
    expect(confidenceAt(knots, 7.5)).toBeGreaterThan(0.98);
  });

  test('a handful of outcomes makes no knot of its own, however far apart they stand', () => {
    const middle = Array.from({ length: 20_000 }, (_, at) => ({ logOdds: 0, isTrue: at % 2 === 0 }));
    const lastTrue = Array.from({ length: 100 }, (_, at) => ({ logOdds: 1 + at, isTrue: at >= 80 || at % 10 > 0 }));

    const knots = risingCurve([...middle, ...lastTrue]);

    expect(confidenceAt(knots, 99)).toBeCloseTo(0.92, 1);
    expect(confidenceAt(knots, 99)).toBeLessThan(0.93);
  });

  test('never falls, whatever came true', () => {
    const outcome = fc.record({ logOdds: fc.integer({ min: -50, max: 50 }), isTrue: fc.boolean() });
    fc.assert(
      fc.property(fc.array(outcome, { minLength: 1, maxLength: 300 }), (outcomes) => {
        const knots = risingCurve(outcomes);
        knots.forEach((knot, at) => {
          const before = knots[at - 1];
          expect(before === undefined || (before.logOdds < knot.logOdds && before.confidence <= knot.confidence)).toBe(true);
        });
      }),
    );
  });
});
