import { describe, expect, it } from '@jest/globals';
import { judge } from '../../../bench/figure.js';
import { transitionFigures } from '../../../bench/transitions/transition-figures.js';

describe('transitionFigures', () => {
  it('stays within reach for every size, beside the rival of 4 N + 9', async () => {
    const figures = (await transitionFigures()).map(judge);
    expect(figures.map((one) => one.rival)).toEqual([13, 409, 4_009, 40_009]);
    expect(figures.filter((one) => !one.holds)).toEqual([]);
  });
});
