import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { activePairs } from '../../../../domain/association/index/active-pairs.js';
import { agglomerate } from '../../../../domain/association/index/agglomerate.js';
import { bondGraph } from '../../../../domain/association/index/bond-graph.js';
import { Clusters } from '../../../../domain/association/index/clusters.js';
import { componentsOf } from '../../../../domain/association/index/components.js';
import { cutTree } from '../../../../domain/association/index/groups.js';
import type { JoinScore } from '../../../../domain/association/index/join-score.js';
import { pairRows } from '../../../../domain/association/score/pair-rows.js';
import { anEvidenceRow, anEvidenceTable } from '../../../support/an-association-index.js';

const nodes = 10;
const order = Uint32Array.from(Array(nodes).keys());
const noTags = { keys: 0, telling: new Float64Array(0), tags: new Uint32Array(0), shares: [] };
const bond = fc.tuple(fc.nat(nodes - 1), fc.nat(nodes - 1), fc.integer({ min: 1, max: 400 })).filter(([a, b]) => a < b);
const someBonds = fc.uniqueArray(bond, { selector: ([a, b]) => `${a} ${b}`, maxLength: 16 });

type Bonds = readonly (readonly [number, number, number])[];

/** Joins whatever has a bond, as strong as the bonds between two clusters together. */
function joined(bonds: Bonds, apart: readonly (readonly [number, number])[] = []) {
  const sorted = bonds.toSorted(([a, b], [c, d]) => a - c || b - d);
  const pairs = pairRows(anEvidenceTable(sorted.map(([a, b]) => anEvidenceRow({ a, b }))), nodes);
  const active = activePairs(pairs, order, () => true);
  const names = Int32Array.from(sorted, ([, , level]) => level);
  const graph = bondGraph(pairs, active, { kinds: new Uint8Array(names.length), names }, order, nodes);
  const tree = { order, position: order, level: new Uint16Array(nodes) };
  const clusters = new Clusters({ units: { count: nodes, of: order }, tree, carried: noTags, apart });
  const score: JoinScore = (a, b, { names: sums }, at) => (clusters.isApart(a, b) ? 0 : Math.min(511, sums[at] ?? 0));
  const left = agglomerate(graph, clusters, score);
  return { left, pairs, tree: clusters.toTree(Array(left).keys()) };
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

  test('never brings together what a person keeps apart, over any number of joins', () => {
    fc.assert(
      fc.property(someBonds, bond, (bonds, [a, b]) => {
        const groups = groupsOf(joined(bonds, [[a, b]]).tree, 1);

        expect(groups[a] === groups[b] && groups[a] !== -1).toBe(false);
      }),
    );
  });
});
