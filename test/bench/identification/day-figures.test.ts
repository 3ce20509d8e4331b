import { describe, expect, it } from '@jest/globals';
import { dayFigures } from '../../../bench/identification/day-figures.js';

describe('dayFigures', () => {
  it('answers P16 only where one more day and the rebuild are equal bytes', async () => {
    const [figure] = await dayFigures(2, 1);

    expect(figure).toMatchObject({ id: 'P16', unit: '% of the rebuild', reach: { op: '<=', value: 5 } });
    expect(figure?.figure).toBeGreaterThan(0);
  }, 60_000);
});
