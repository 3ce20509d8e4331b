import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { bCubed, type Memberships } from '../../../../bench/identification/quality/b-cubed.js';

/** B-cubed of partitions by its definition: of each element, the share of its found group that is right, and of its true group that is found. */
function naive(found: readonly number[], truth: readonly number[]): { readonly precision: number; readonly recall: number } {
  const groupOf = (labels: readonly number[], at: number) => [...labels.keys()].filter((other) => labels[other] === labels[at]);
  const both = (at: number) => groupOf(found, at).filter((other) => truth[other] === truth[at]).length;
  const mean = (of: (at: number) => number) => [...found.keys()].reduce((sum, at) => sum + of(at), 0) / found.length;
  return { precision: mean((at) => both(at) / groupOf(found, at).length), recall: mean((at) => both(at) / groupOf(truth, at).length) };
}

const alone = (labels: readonly number[]): Memberships => labels.map((label) => [label]);

describe('bCubed', () => {
  it('is the plain B-cubed where nothing overlaps', () => {
    const labels = fc.array(fc.tuple(fc.nat(4), fc.nat(4)), { minLength: 1, maxLength: 30 });

    fc.assert(
      fc.property(labels, (pairs) => {
        const [found, truth] = [pairs.map(([label]) => label), pairs.map(([, label]) => label)];
        const { precision, recall, f1 } = bCubed(alone(found), alone(truth));
        const wanted = naive(found, truth);
        expect(precision).toBeCloseTo(wanted.precision, 10);
        expect(recall).toBeCloseTo(wanted.recall, 10);
        expect(f1).toBeCloseTo((2 * precision * recall) / (precision + recall), 10);
      }),
    );
  });

  it('is 1 for the truth itself, overlaps included, and less for anything that loses an overlap', () => {
    const truth: Memberships = [[0], [0], [0, 1], [1], [2]];

    expect(bCubed(truth, truth).f1).toBe(1);
    const lost = bCubed([[0], [0], [0], [1], [2]], truth);
    expect(lost.precision).toBe(1);
    expect(lost.recall).toBeLessThan(1);
  });

  it('pays for joining two solutions with precision, for splitting one with recall', () => {
    const joined = bCubed(alone([0, 0, 0, 0]), alone([0, 0, 1, 1]));
    const split = bCubed(alone([0, 0, 1, 1]), alone([0, 0, 0, 0]));

    expect(joined).toMatchObject({ precision: 0.5, recall: 1 });
    expect(split).toMatchObject({ precision: 1, recall: 0.5 });
  });
});
