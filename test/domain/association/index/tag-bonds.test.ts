import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { noTagBonds, tagBonds } from '../../../../domain/association/index/tag-bonds.js';
import { someClusters } from '../../../support/some-clusters.js';

/** Bonds of clusters of such sizes, each tagged all alike, on a key of which agreeing says so much. */
function bondsOf(sizes: readonly number[], values: readonly number[], agree = 5, open = sizes.map(() => 1), binds = 1) {
  const tags = sizes.flatMap((size, cluster) => Array<number>(size).fill(values[cluster] ?? 0));
  const { low, high } = tagBonds(someClusters({ sizes, tags, odds: [agree, 0] }), Uint8Array.from(open), Uint8Array.of(binds));
  return low.map((one, at) => [one, high[at]]);
}

describe('tagBonds', () => {
  test('bind each cluster with the largest that carries the same value', () => {
    expect(bondsOf([1, 3, 2, 1], [7, 7, 7, 8])).toEqual([
      [0, 1],
      [1, 2],
    ]);
  });

  test('of equals the first stands for the others', () => {
    expect(bondsOf([1, 2, 2], [7, 7, 7])).toEqual([
      [0, 1],
      [1, 2],
    ]);
  });

  test('a key that tells of many groups binds nothing', () => {
    expect(bondsOf([1, 1], [7, 7], 1.4)).toEqual([]);
    expect(bondsOf([1, 1], [7, 7], 1.6)).toEqual([[0, 1]]);
  });

  test('what resources are called binds nothing by itself', () => {
    expect(bondsOf([1, 1], [7, 7], 5, [1, 1], 0)).toEqual([]);
  });

  test('who carries no value, or joins nothing yet, is bound by no tag', () => {
    expect(bondsOf([1, 1, 1], [0, 0, 7])).toEqual([]);
    expect(bondsOf([1, 9, 1], [7, 7, 7], 5, [1, 0, 1])).toEqual([[0, 2]]);
  });

  test('are fewer than the carriers, and hold together all that carry the same', () => {
    const cluster = fc.tuple(fc.integer({ min: 1, max: 4 }), fc.nat(3), fc.boolean());
    fc.assert(
      fc.property(fc.array(cluster, { minLength: 1, maxLength: 20 }), (clusters) => {
        const [sizes, values, open] = [
          clusters.map(([size]) => size),
          clusters.map(([, value]) => value),
          clusters.map(([, , is]) => Number(is)),
        ];

        const bonds = bondsOf(sizes, values, 5, open);

        for (const value of [1, 2, 3]) {
          const carriers = [...sizes.keys()].filter((one) => values[one] === value && open[one] === 1);
          const own = bonds.filter(([low]) => carriers.includes(low ?? -1));
          expect(own.length).toBe(Math.max(0, carriers.length - 1));
          expect(new Set(own.flat()).size).toBe(carriers.length > 1 ? carriers.length : 0);
        }
        expect(bonds.every(([low = 0, high = 0]) => low < high && values[low] === values[high] && values[low] !== 0)).toBe(true);
      }),
    );
  });

  test('without tags there are none', () => {
    const { low, high } = tagBonds(someClusters({ sizes: [1, 1] }), Uint8Array.from([1, 1]), new Uint8Array(0));

    expect({ low, high }).toEqual(noTagBonds);
  });
});
