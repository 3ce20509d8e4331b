import { describe, expect, it } from '@jest/globals';
import { exactSums } from '../../../../bench/identification/quality/exact.js';

const truth = {
  nodes: 6,
  solutionsOf: [[0], [0], [1], [1], [], []],
  solutions: [
    [0, 1],
    [2, 3],
  ],
  isShared: Uint8Array.from([0, 0, 0, 0, 0, 1]),
  isPlatform: new Uint8Array(6),
  isUnclear: new Uint8Array(6),
};

describe('exactSums', () => {
  it('counts groups with exactly the members of a solution, shared services left out of both', () => {
    expect(exactSums(truth, Int32Array.from([4, 4, 9, 9, 9, 4]))).toEqual({ solutions: 2, exact: 1 });
    expect(exactSums(truth, Int32Array.from([4, 4, 9, 9, -1, -1]))).toEqual({ solutions: 2, exact: 2 });
  });
});
