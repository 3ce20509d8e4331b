import { describe, expect, it } from '@jest/globals';
import { repeats, spread } from '../../../bench/identification/spread.js';

describe('spread', () => {
  it('answers the median and what lies around it, in whatever order values come', () => {
    const values = Array.from({ length: repeats }, (_, n) => ((n * 7) % repeats) + 1);

    expect(spread(values)).toEqual({ low: 4, middle: 8, high: 12 });
  });
});
