import { describe, expect, it } from '@jest/globals';
import { Random } from '../../../../bench/identification/estates/random.js';
import { bootstrap, meanOf, ratioOf } from '../../../../bench/identification/quality/bootstrap.js';

describe('bootstrap', () => {
  it('gives the interval that the normal curve would, and the same one again', () => {
    const random = new Random(5);
    const values = Array.from({ length: 400 }, () => random.normal(10, 2));

    const { figure, low, high } = bootstrap(values.length, meanOf(values), 2_000);

    const error = 1.96 * (2 / Math.sqrt(400));
    expect(figure).toBeCloseTo(values.reduce((sum, value) => sum + value, 0) / 400, 10);
    expect(Math.abs(figure - low - error)).toBeLessThan(0.05);
    expect(Math.abs(high - figure - error)).toBeLessThan(0.05);
    expect(bootstrap(values.length, meanOf(values), 2_000)).toEqual({ figure, low, high });
  });

  it('is wide where one account holds everything', () => {
    const values = [...Array.from({ length: 19 }, () => 0), 1];

    const { low, high } = bootstrap(values.length, meanOf(values));

    expect(low).toBe(0);
    expect(high).toBeGreaterThan(0.1);
  });
});

describe('ratioOf', () => {
  it('weighs accounts by how often they were drawn; 0 where there is nothing below', () => {
    const ratio = ratioOf([1, 2], [2, 2]);

    expect(ratio(Uint16Array.from([1, 1]))).toBe(0.75);
    expect(ratio(Uint16Array.from([0, 3]))).toBe(1);
    expect(ratio(Uint16Array.from([0, 0]))).toBe(0);
  });
});
