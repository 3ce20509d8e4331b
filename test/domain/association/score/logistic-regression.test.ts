import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { logisticRegression, type PatternRow } from '../../../../domain/association/score/logistic-regression.js';

const rows: readonly PatternRow[] = [
  { columns: [], values: [], positive: 10, negative: 90 },
  { columns: [0], values: [1], positive: 90, negative: 10 },
  { columns: [1], values: [1], positive: 1, negative: 99 },
];
const options = { columns: 2, ridge: 0.001, sweeps: 100 };

describe('logisticRegression', () => {
  test('finds the log-odds that the counts have', () => {
    const { intercept, weights } = logisticRegression(rows, { ...options, signs: [1, -1] });

    expect(intercept).toBeCloseTo(Math.log(10 / 90), 2);
    expect(weights[0]).toBeCloseTo(Math.log(90 / 10) - Math.log(10 / 90), 2);
    expect(weights[1]).toBeLessThan(-1);
  });

  test('recovers the weights that labels were drawn with', () => {
    const weight = fc.double({ min: 0.2, max: 3, noNaN: true });
    fc.assert(
      fc.property(fc.double({ min: -3, max: 0, noNaN: true }), weight, weight, (intercept, support, contradiction) => {
        const known = [0, 0.5, 1].flatMap((one) =>
          [0, 1].map((other): PatternRow => {
            const positive = 1e6 / (1 + Math.exp(-(intercept + support * one - contradiction * other)));
            return { columns: [0, 1], values: [one, other], positive, negative: 1e6 - positive };
          }),
        );

        const found = logisticRegression(known, { ...options, sweeps: 300, signs: [1, -1] });

        [found.intercept - intercept, (found.weights[0] ?? 0) - support, (found.weights[1] ?? 0) + contradiction].forEach((error) => {
          expect(Math.abs(error)).toBeLessThan(0.02);
        });
      }),
    );
  });

  test('never gives a weight the wrong sign', () => {
    const { weights } = logisticRegression(rows, { ...options, signs: [-1, 1] });

    expect(weights).toEqual([0, 0]);
  });

  test('where there are no data, or few, weights stay near what is assumed', () => {
    const assumed = [2, -3];
    const few: readonly PatternRow[] = [{ columns: [0], values: [1], positive: 0, negative: 2 }];

    const none = logisticRegression([], { ...options, signs: [1, -1], ridge: 20, assumed });
    const some = logisticRegression(few, { ...options, signs: [1, -1], ridge: 20, assumed });

    expect(none.weights).toEqual(assumed);
    expect(some.weights[0]).toBeLessThan(2);
    expect(some.weights[0]).toBeGreaterThan(1.8);
    expect(some.weights[1]).toBe(-3);
  });

  test('data outweigh what is assumed where there are many', () => {
    const many = rows.map((row) => ({ ...row, positive: 1_000 * row.positive, negative: 1_000 * row.negative }));

    const [free, held] = [
      [0, 0],
      [5, -5],
    ].map((assumed) => logisticRegression(many, { ...options, ridge: 1, signs: [1, -1], assumed }));

    held?.weights.forEach((weight, at) => {
      expect(weight).toBeCloseTo(free?.weights[at] ?? 0, 1);
    });
  });

  test('through the origin, what says nothing is as likely as not, and the weights carry all', () => {
    const { intercept, weights } = logisticRegression(rows, { ...options, signs: [1, -1], isThroughOrigin: true });

    expect(intercept).toBe(0);
    expect(weights[0]).toBeCloseTo(Math.log(90 / 10), 2);
    expect(weights[1]).toBeCloseTo(Math.log(1 / 99), 2);
  });

  test('says the same twice', () => {
    expect(logisticRegression(rows, { ...options, signs: [1, -1] })).toEqual(logisticRegression(rows, { ...options, signs: [1, -1] }));
  });
});
