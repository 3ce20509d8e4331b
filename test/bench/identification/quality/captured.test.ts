import { describe, expect, it } from '@jest/globals';
import { capturedSums } from '../../../../bench/identification/quality/captured.js';

const truth = {
  nodes: 6,
  solutionsOf: [[0], [0], [], [], [], []],
  solutions: [[0, 1]],
  isShared: Uint8Array.from([0, 0, 1, 1, 1, 0]),
  isPlatform: Uint8Array.from([0, 0, 0, 0, 0, 1]),
  isUnclear: new Uint8Array(6),
};

describe('capturedSums', () => {
  it('counts shared services in a group with a member of a solution, none in groups of their own', () => {
    expect(capturedSums(truth, Int32Array.from([7, 7, 7, -1, 8, 8]))).toEqual({ planted: 3, captured: 1 });
  });
});
