import { describe, expect, it } from '@jest/globals';
import { groupIntervals } from '../../../../bench/identification/quality/group-intervals.js';

const account = (f1: number, seeds: number, recall: number, foreign: number, exact: number) => ({
  bCubed: { precision: f1, recall: f1, f1 },
  seeds: { seeds, recall, foreign },
  captured: { planted: 1, captured: 0 },
  exact: { solutions: 4, exact },
});

describe('groupIntervals', () => {
  it('counts accounts alike for B-cubed, and seeds and solutions alike for the others', () => {
    const { f1, recall, foreign, exact } = groupIntervals([account(1, 10, 10, 0, 4), account(0.5, 30, 15, 8, 2)]);

    expect(f1.figure).toBe(0.75);
    expect(recall.figure).toBe(25 / 40);
    expect(foreign.figure).toBe(8 / 40);
    expect(exact.figure).toBe(6 / 8);
    expect([f1.low, f1.high]).toEqual([0.5, 1]);
  });
});
