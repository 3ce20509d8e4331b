import { describe, expect, it } from '@jest/globals';
import { type Figure, judge } from '../../bench/figure.js';

const figure: Figure = { id: 'P1', what: 'a', figure: 50, unit: 'x', reach: { op: '<=', value: 100 }, rival: 200, rivalName: 'b' };

describe('judge', () => {
  it('says how many times better than the rival, either way', () => {
    expect(judge(figure)).toMatchObject({ ratio: 4, holds: true });
    expect(judge({ ...figure, reach: { op: '>=', value: 40 } })).toMatchObject({ ratio: 0.25, holds: true });
  });

  it('judges the bad end of the interval', () => {
    expect(judge({ ...figure, low: 40, high: 101 }).holds).toBe(false);
    expect(judge({ ...figure, low: 39, high: 60, reach: { op: '>=', value: 40 } }).holds).toBe(false);
    expect(judge({ ...figure, low: 40, high: 100 }).holds).toBe(true);
  });

  it('knows figures that must be met exactly', () => {
    expect(judge({ ...figure, figure: 0, reach: { op: '=', value: 0 } }).holds).toBe(true);
    expect(judge({ ...figure, figure: 1, reach: { op: '=', value: 0 } }).holds).toBe(false);
  });
});
