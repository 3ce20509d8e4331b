import { describe, expect, it } from '@jest/globals';
import { belongTogether, truthOf } from '../../../../bench/identification/quality/truth.js';
import type { KnownResource } from '../../../../domain/association/known-resource.js';

const resources = ['a', 'b', 'c', 'd', 'e'].map((arn) => ({ arn })) as unknown as readonly KnownResource[];

describe('truthOf', () => {
  it('turns ARNs into nodes; one may be in several solutions, and loose ones are in none', () => {
    const truth = truthOf({
      resources,
      solutions: [
        ['a', 'b'],
        ['b', 'c', 'gone'],
      ],
      shared: ['d'],
      platform: ['e'],
      unclear: [],
    });

    expect(truth.solutionsOf).toEqual([[0], [0, 1], [1], [], []]);
    expect(truth.solutions).toEqual([
      [0, 1],
      [1, 2],
    ]);
    expect([...truth.isShared]).toEqual([0, 0, 0, 1, 0]);
    expect([...truth.isUnclear]).toEqual([0, 0, 0, 0, 0]);
    expect([...truth.isPlatform]).toEqual([0, 0, 0, 0, 1]);
  });
});

describe('belongTogether', () => {
  it('is true for members of one solution only', () => {
    const truth = { solutionsOf: [[0], [0, 1], [1], []] };

    expect(belongTogether(truth, 0, 1)).toBe(true);
    expect(belongTogether(truth, 1, 2)).toBe(true);
    expect(belongTogether(truth, 0, 2)).toBe(false);
    expect(belongTogether(truth, 3, 3)).toBe(false);
  });
});
