import { describe, expect, it } from '@jest/globals';
import { flowFigures } from '../../../bench/identification/flow-figures.js';

describe('flowFigures', () => {
  it('measures beside a plain pipeline that comes to the same edges', async () => {
    const [figure] = await flowFigures({ lines: 2_000, interfaces: 20 });

    expect(figure).toMatchObject({ id: 'P11', unit: '×', reach: { op: '>=', value: 4 } });
    expect(figure?.what).toContain('edges and records equal');
    expect(figure?.figure).toBeGreaterThan(0);
  });
});
