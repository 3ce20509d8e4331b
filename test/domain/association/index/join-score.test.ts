import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { BondGraph } from '../../../../domain/association/index/bond-graph.js';
import { Clusters } from '../../../../domain/association/index/clusters.js';
import { joinScore, nameScore } from '../../../../domain/association/index/join-score.js';
import { joinLevel, structureLevel } from '../../../../domain/association/index/levels.js';
import { useKind } from '../../../../domain/association/index/pair-bonds.js';
import { fittedWeights } from '../../../../domain/association/score/fitted-weights.js';

const { grouping } = fittedWeights;
const crowd = 64;

/** Two clusters of so many nodes, with one telling tag each. */
function twoClusters(sizes: readonly [number, number], tags: readonly [number, number] = [0, 0], apart: readonly [0, number][] = []) {
  const nodes = sizes[0] + sizes[1];
  const order = Uint32Array.from(Array(nodes).keys());
  const of = order.map((node) => Number(node >= sizes[0]));
  return new Clusters({
    units: { count: 2, of },
    tree: { order, position: order, level: new Uint16Array(nodes).fill(800) },
    carried: {
      keys: 1,
      telling: Float64Array.from([1]),
      tags: of.map((unit) => tags[unit] ?? 0),
      shares: [Float64Array.from([0, 0.1, 0.1])],
    },
    apart,
  });
}

function aBond(kinds: number, uses: number, names: number): BondGraph {
  return {
    clusters: 2,
    offsets: Uint32Array.from([0, 1, 1]),
    neighbours: Uint32Array.from([1]),
    kinds: Uint8Array.from([kinds]),
    uses: Uint32Array.from([uses]),
    names: Float32Array.from([names]),
  };
}

const used = (clusters: Clusters, kinds: number, uses = 1) => joinScore(clusters, grouping)(0, 1, aBond(kinds, uses, 0), 0);
const named = (clusters: Clusters, names: number) => nameScore(clusters, grouping)(0, 1, aBond(0, 0, names), 0);
const allKinds = Object.values(useKind).reduce((sum, kind) => sum | kind, 0);

describe('joinScore', () => {
  test('another kind of use, and more pairs, never lower it', () => {
    const size = fc.integer({ min: 1, max: crowd });
    fc.assert(
      fc.property(fc.tuple(size, size), fc.nat(allKinds), fc.nat(allKinds), fc.integer({ min: 1, max: 99 }), (sizes, kinds, more, uses) => {
        const clusters = twoClusters(sizes);

        expect(used(clusters, kinds | more, uses)).toBeGreaterThanOrEqual(used(clusters, kinds, uses));
        expect(used(clusters, kinds, uses + 1)).toBeGreaterThanOrEqual(used(clusters, kinds, uses));
      }),
    );
  });

  test('one bridge joins a leaf to a crowd rather than two crowds', () => {
    const bridge = useKind.names | useKind.policy;

    expect(used(twoClusters([crowd, 1]), bridge)).toBeGreaterThan(used(twoClusters([crowd, 8]), bridge));
    expect(used(twoClusters([crowd, 8]), bridge)).toBeGreaterThan(used(twoClusters([crowd, crowd]), bridge));
  });

  test('a telling tag that agrees speaks for it, one that differs against', () => {
    const [agreeing, silent, differing] = (
      [
        [1, 1],
        [1, 0],
        [1, 2],
      ] as const
    ).map((tags) => used(twoClusters([4, 4], tags), useKind.letsIn));

    expect(agreeing).toBeGreaterThan(silent as number);
    expect(differing).toBeLessThan(silent as number);
  });

  test('what use binds stays below what things are made of, whatever its amount', () => {
    expect(used(twoClusters([1, 1], [1, 1]), allKinds, 1_000_000)).toBeLessThan(structureLevel);
  });

  test('nothing binds what a person keeps apart', () => {
    const apart = twoClusters([2, 2], [1, 1], [[0, 3]]);

    expect([used(apart, allKinds), named(apart, 1_000_000)]).toEqual([0, 0]);
  });
});

describe('nameScore', () => {
  test('is what names bring on average: the same sum over more pairs binds less', () => {
    expect(named(twoClusters([1, 1]), 4_000)).toBeGreaterThan(named(twoClusters([2, 2]), 4_000));
    expect(named(twoClusters([2, 2]), 16_000)).toBe(named(twoClusters([1, 1]), 4_000));
    expect(named(twoClusters([1, 1]), 0)).toBe(0);
  });

  test('nothing is named together against a telling tag that differs', () => {
    expect(named(twoClusters([1, 1], [1, 2]), 3_000)).toBe(0);
    expect(used(twoClusters([1, 1]), 0)).toBeLessThanOrEqual(joinLevel);
  });
});
