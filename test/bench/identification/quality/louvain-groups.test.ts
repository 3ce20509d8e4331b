import { describe, expect, it } from '@jest/globals';
import { louvainGroups } from '../../../../bench/identification/quality/louvain-groups.js';

const crowd = (from: number) =>
  [0, 1, 2, 3].flatMap((a) => [0, 1, 2, 3].filter((b) => b > a).map((b) => [from + a, from + b, 100] as const));

describe('louvainGroups', () => {
  it('parts two crowds with one call between them, the same every time', () => {
    const edges = [...crowd(0), ...crowd(4), [0, 4, 1] as const];

    const groups = louvainGroups(9, edges);

    expect(new Set(groups.slice(0, 4)).size).toBe(1);
    expect(new Set(groups.slice(4, 8)).size).toBe(1);
    expect(groups[0]).not.toBe(groups[4]);
    expect(groups[8]).toBe(-1);
    expect(louvainGroups(9, edges)).toEqual(groups);
  });

  it('finds nothing where nothing talks', () => {
    expect([...louvainGroups(2, [])]).toEqual([-1, -1]);
  });
});
