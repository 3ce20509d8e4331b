import { describe, expect, it } from '@jest/globals';
import { exponentOf, graphFigures, graphSize } from '../../../bench/identification/graph-figures.js';

describe('graphFigures', () => {
  it('answers P14 with its memory, P15 and P17, each beside a rival', async () => {
    const figures = await graphFigures({ rows: 20_000, nodes: 2_000, repeats: 1, exponentRows: [5_000, 20_000], seeds: 100 });

    expect(figures.map(({ id }) => id)).toEqual(['P14', 'P14/memory', 'P15', 'P17']);
    expect(figures.every(({ figure, rival }) => Number.isFinite(figure) && Number.isFinite(rival))).toBe(true);
    expect(figures.map(({ reach }) => `${reach.op} ${reach.value}`)).toEqual(['>= 25', '<= 80', '<= 1.08', '<= 2']);
  });

  it('measures a million rows and a hundred thousand resources, and the exponent from 1e5 to 1e7 rows', () => {
    expect(graphSize).toMatchObject({ rows: 1_000_000, nodes: 100_000, exponentRows: [1e5, 1e6, 1e7] });
  });
});

describe('exponentOf', () => {
  it('is the power by which time grows', () => {
    const points = [1e5, 1e6, 1e7].map((rows) => ({ rows, seconds: 3e-7 * rows ** 1.1 }));

    expect(exponentOf(points)).toBeCloseTo(1.1, 6);
  });
});
