import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { agglomerate } from '../../../../domain/association/index/agglomerate.js';
import { bondGraph } from '../../../../domain/association/index/bond-graph.js';
import { componentsOf } from '../../../../domain/association/index/components.js';
import { cutTree } from '../../../../domain/association/index/groups.js';
import type { JoinScore } from '../../../../domain/association/index/join-score.js';
import { pairsOf } from '../../../support/pairs-of.js';
import { someClusters } from '../../../support/some-clusters.js';

const nodes = 10;
const order = Uint32Array.from(Array(nodes).keys());
const bond = fc.tuple(fc.nat(nodes - 1), fc.nat(nodes - 1), fc.integer({ min: 1, max: 400 })).filter(([a, b]) => a < b);
const someBonds = fc.uniqueArray(bond, { selector: ([a, b]) => `${a} ${b}`, maxLength: 16 });

type Bonds = readonly (readonly [number, number, number])[];

/** Joins whatever has a bond, as strong as the bonds between two clusters together; nothing binds two crowds. */
function joined(bonds: Bonds, apart: readonly (readonly [number, number])[] = [], crowdMin = nodes) {
  const sorted = bonds.toSorted(([a, b], [c, d]) => a - c || b - d);
  const pairs = pairsOf(
    sorted.map(([a, b]) => [a, b]),
    nodes,
  );
  const unitBonds = {
    low: Uint32Array.from(sorted, ([a]) => a),
    high: Uint32Array.from(sorted, ([, b]) => b),
    kinds: new Uint8Array(sorted.length),
    names: Int32Array.from(sorted, ([, , level]) => level),
  };
  const clusters = someClusters({ sizes: Array<number>(nodes).fill(1), apart });
  const sizeOf = (cluster: number): number => clusters.size[cluster] ?? 0;
  const score: JoinScore = (a, b, { names: sums }, at) =>
    clusters.isApart(a, b) || Math.min(sizeOf(a), sizeOf(b)) >= crowdMin ? 0 : Math.min(511, sums[at] ?? 0);
  const left = agglomerate(bondGraph(unitBonds, nodes), clusters, score);
  return { left, pairs, tree: clusters.toTree([...Array(left).keys()]) };
}

const groupsOf = ({ order: of, level }: { order: Uint32Array; level: Uint16Array }, least: number): Int32Array =>
  cutTree({ order: of, bond: level }, new Uint8Array(nodes), least);

describe('agglomerate', () => {
  test('leaves what no bond connects apart, and nothing else', () => {
    fc.assert(
      fc.property(someBonds, (bonds) => {
        const { left, pairs, tree } = joined(bonds);

        const components = componentsOf(pairs, nodes);
        expect(left).toBe(new Set(components).size);
        const groups = groupsOf(tree, 1);
        for (const a of order)
          for (const b of order) if (a !== b) expect(groups[a] === groups[b] && groups[a] !== -1).toBe(components[a] === components[b]);
      }),
    );
  });

  test('joins by the strongest bond first, so that a cut keeps what is firm', () => {
    const { tree } = joined([
      [0, 1, 300],
      [1, 2, 30],
      [2, 3, 300],
    ]);

    expect([...groupsOf(tree, 300)].slice(0, 4)).toEqual([0, 0, 1, 1]);
    expect([...groupsOf(tree, 30)].slice(0, 4)).toEqual([0, 0, 0, 0]);
    expect([...groupsOf(tree, 31)].slice(0, 4)).toEqual([0, 0, 1, 1]);
  });

  test('what hangs between two crowds joins the one that it is bound to more, and brings nobody with it', () => {
    const crowds: Bonds = [0, 1, 4, 5].map((node) => [node, node + 1, 400] as const);

    const { tree } = joined([...crowds, [2, 3, 110], [3, 4, 105]], [], 3);

    expect([...groupsOf(tree, 1)].slice(0, 7)).toEqual([0, 0, 0, 0, 1, 1, 1]);
  });

  test('small ones that hang on one of two that join come along in the same round', () => {
    const { tree, left } = joined(
      [
        [0, 1, 110],
        [1, 2, 105],
        [1, 3, 105],
      ],
      [],
      3,
    );

    expect([...groupsOf(tree, 105)].slice(0, 4)).toEqual([0, 0, 0, 0]);
    expect(left).toBe(nodes - 3);
  });

  test('never brings together what a person keeps apart, over any number of joins', () => {
    fc.assert(
      fc.property(someBonds, bond, (bonds, [a, b]) => {
        const groups = groupsOf(joined(bonds, [[a, b]]).tree, 1);

        expect(groups[a] === groups[b] && groups[a] !== -1).toBe(false);
      }),
    );
  });
});
