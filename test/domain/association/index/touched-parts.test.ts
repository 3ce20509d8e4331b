import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { TouchedParts } from '../../../../domain/association/index/touched-parts.js';

const parts = 200;
const links = fc.array(fc.tuple(fc.nat(parts - 1), fc.integer({ min: 1, max: 4 })), { maxLength: 150 });

/** Parts with the sum of their weights, the heaviest first, then by number. */
function sorted(given: readonly (readonly [number, number])[]): readonly (readonly [number, number])[] {
  const sums = new Map<number, number>();
  for (const [part, weight] of given) sums.set(part, (sums.get(part) ?? 0) + weight);
  return [...sums].sort(([a, left], [b, right]) => right - left || a - b);
}

describe('TouchedParts', () => {
  test('come with the weight of all their links in order, few or many, turn after turn', () => {
    const touched = new TouchedParts(parts);
    fc.assert(
      fc.property(links, (given) => {
        touched.clear();
        for (const [part, weight] of given) touched.add(part, weight);
        touched.sort();

        const listed = Array.from({ length: touched.length }, (_, place) => touched.at(place));
        expect(listed.map((part) => [part, touched.weightOf(part)])).toEqual(sorted(given).map((one) => [...one]));
      }),
    );
  });

  test('leaves out those that it is told to, with their weight', () => {
    const touched = new TouchedParts(4);
    for (const [part, weight] of [
      [0, 3],
      [1, 2],
      [2, 1],
    ] as const)
      touched.add(part, weight);
    touched.sort();

    touched.keepOnly((part) => part !== 1);
    const listed = Array.from({ length: touched.length }, (_, place) => touched.at(place));

    expect([listed, touched.weightOf(1), touched.weightOf(2)]).toEqual([[0, 2], 0, 1]);
  });
});
