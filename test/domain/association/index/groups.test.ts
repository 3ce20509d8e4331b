import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { cutTree, groupsOf, leastBond } from '../../../../domain/association/index/groups.js';
import { bondMax } from '../../../../domain/association/index/levels.js';
import { fittedWeights } from '../../../../domain/association/score/fitted-weights.js';

const nodes = 9;

/** Any order of nodes with any bonds, and any shared services among them. */
const aTree = fc
  .record({
    order: fc.shuffledSubarray([...Array(nodes).keys()], { minLength: nodes }),
    bond: fc.array(fc.integer({ min: 0, max: bondMax }), { minLength: nodes, maxLength: nodes }),
    shared: fc.array(fc.boolean(), { minLength: nodes, maxLength: nodes }),
  })
  .map(({ order, bond, shared }) => ({
    tree: {
      order: Uint32Array.from(order),
      position: Uint32Array.from(order, (_, node) => order.indexOf(node)),
      bond: Float32Array.from(bond),
    },
    isShared: Uint8Array.from(shared, Number),
  }));

/** Pairs of nodes, and whether the groups hold both. */
function pairsTogether(groups: Int32Array): readonly boolean[] {
  return Array.from(groups).flatMap((left) => Array.from(groups, (right) => left >= 0 && left === right));
}

describe('cutTree', () => {
  test('holds two nodes together where no bond between them is missing or weaker, and neither is shared', () => {
    fc.assert(
      fc.property(aTree, fc.integer({ min: 0, max: bondMax }), ({ tree, isShared }, least) => {
        const { order, position, bond } = tree;
        const holds = (a: number, b: number): boolean => {
          const [from, to] = [position[a] ?? 0, position[b] ?? 0].sort((x, y) => x - y) as [number, number];
          return isShared[a] === 0 && isShared[b] === 0 && bond.slice(from, to).every((one) => one > 0 && one >= least);
        };

        const groups = cutTree(tree, isShared, least);

        for (const a of order) for (const b of order) if (a !== b) expect(groups[a] === groups[b] && groups[a] !== -1).toBe(holds(a, b));
      }),
    );
  });

  test('numbers groups by their first node; a node alone and a shared service have none', () => {
    const order = Uint32Array.from([3, 4, 0, 1, 2]);

    const groups = cutTree({ order, bond: Float32Array.from([1, 0, 1, 0, 0]) }, Uint8Array.from([0, 0, 0, 0, 0]), 1);
    const withShared = cutTree({ order, bond: Float32Array.from([1, 0, 1, 0, 0]) }, Uint8Array.from([0, 0, 0, 0, 1]), 1);

    expect([...groups]).toEqual([0, 0, -1, 1, 1]);
    expect([...withShared]).toEqual([0, 0, -1, -1, -1]);
  });
});

describe('groupsOf', () => {
  test('a higher threshold only splits groups', () => {
    const threshold = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(aTree, threshold, threshold, (found, one, other) => {
        const index = { ...found, weights: fittedWeights };
        const wide = pairsTogether(groupsOf(index, Math.min(one, other)));
        const narrow = pairsTogether(groupsOf(index, Math.max(one, other)));

        narrow.forEach((isTogether, pair) => {
          if (isTogether) expect(wide[pair]).toBe(true);
        });
      }),
    );
  });

  test('nothing is surer than sure: above all bonds there is no group', () => {
    expect(leastBond(fittedWeights, 1.01)).toBeGreaterThan(bondMax);
  });
});
