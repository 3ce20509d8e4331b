import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { UnionFind } from '../../../../domain/association/index/union-find.js';

const joins = fc.array(fc.tuple(fc.nat(11), fc.nat(11)), { maxLength: 20 });

function joined(pairs: readonly (readonly [number, number])[]): UnionFind {
  const sets = new UnionFind(12);
  for (const [a, b] of pairs) sets.join(a, b);
  return sets;
}

/** Every number with the lowest of its set, by giving whole sets the lower name until nothing changes. */
function naive(pairs: readonly (readonly [number, number])[]): readonly number[] {
  let names = [...Array(12).keys()];
  for (const [a, b] of pairs) {
    const [left = 0, right = 0] = [names[a], names[b]];
    names = names.map((name) => (name === left || name === right ? Math.min(left, right) : name));
  }
  return names;
}

describe('UnionFind', () => {
  test('finds what naming whole sets anew finds: the lowest number stands for the set', () => {
    fc.assert(
      fc.property(joins, (pairs) => {
        const sets = joined(pairs);

        expect(Array.from({ length: 12 }, (_, one) => sets.find(one))).toEqual(naive(pairs));
        expect([...sets.roots()]).toEqual([...new Set(naive(pairs))].sort((a, b) => a - b));
      }),
    );
  });

  test('says the same in whatever order sets were joined', () => {
    fc.assert(
      fc.property(joins, (pairs) => {
        expect(joined(pairs.toReversed().map(([a, b]) => [b, a])).roots()).toEqual(joined(pairs).roots());
      }),
    );
  });

  test('writes over the room that it is given, and needs no more of it than there are numbers', () => {
    const room = Int32Array.of(4, 4, 4, 4);

    const sets = new UnionFind(3, room);
    sets.join(2, 1);

    expect([[...sets.roots()], room[3]]).toEqual([[0, 1], 4]);
  });

  test('answers the number that stands for both when it joins', () => {
    const sets = new UnionFind(5);

    expect([sets.join(3, 4), sets.join(4, 1), sets.join(3, 1)]).toEqual([3, 1, 1]);
  });
});
