import { describe, expect, it } from '@jest/globals';
import { seedSums } from '../../../../bench/identification/quality/seed-figures.js';

const truth = {
  nodes: 6,
  solutionsOf: [[0], [0, 1], [0], [1], [], []],
  solutions: [
    [0, 1, 2],
    [1, 3],
  ],
  isShared: Uint8Array.from([0, 0, 0, 0, 1, 0]),
  isPlatform: new Uint8Array(6),
  isUnclear: new Uint8Array(6),
};

describe('seedSums', () => {
  it('counts the share of all mates found, and what is foreign, but not shared services', () => {
    const answers = new Map([
      [0, [1, 3, 4]],
      [1, [0, 2, 3]],
      [2, []],
      [3, [5, 1, 3]],
    ]);

    const sums = seedSums(truth, (seed) => answers.get(seed) ?? []);

    expect(sums).toEqual({ seeds: 4, recall: 0.5 + 1 + 0 + 1, foreign: 2 });
  });

  it('does not judge what nobody can say', () => {
    const unclear = { ...truth, isUnclear: Uint8Array.from([0, 0, 0, 0, 0, 1]) };

    expect(seedSums(unclear, () => [5]).foreign).toBe(0);
    expect(seedSums(truth, () => [5]).foreign).toBe(4);
  });

  it('asks for members of solutions only', () => {
    const asked: number[] = [];

    seedSums(truth, (seed) => {
      asked.push(seed);
      return [];
    });

    expect(asked).toEqual([0, 1, 2, 3]);
  });
});
