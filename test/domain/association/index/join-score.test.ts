import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { BondGraph } from '../../../../domain/association/index/bond-graph.js';
import type { Clusters } from '../../../../domain/association/index/clusters.js';
import { crowdMin, joinScore, nameScore } from '../../../../domain/association/index/join-score.js';
import { joinLevel, levelsPerLogOdds, structureLevel } from '../../../../domain/association/index/levels.js';
import { useKind } from '../../../../domain/association/index/pair-bonds.js';
import { startingWeights } from '../../../../domain/association/score/starting-weights.js';
import type { GroupingWeights } from '../../../../domain/association/score/weights.js';
import { someClusters } from '../../../support/some-clusters.js';

const { grouping } = startingWeights;
const { letsIn, names, policy, namesStore, tagged } = useKind;
const allKinds = letsIn | names | policy | namesStore | tagged;
/** From here on the grouping makes one group of two. */
const groupLevel = joinLevel + grouping.joinLogOdds * levelsPerLogOdds;

/** Two clusters of so many nodes, each tagged all alike. */
function twoClusters(sizes: readonly [number, number], tags: readonly [number, number] = [0, 0], odds: readonly [number, number] = [2, 2]) {
  return someClusters({ sizes, tags: sizes.flatMap((size, cluster) => Array<number>(size).fill(tags[cluster] ?? 0)), odds });
}

function aBond(kinds: number, named = 0): BondGraph {
  return {
    clusters: 2,
    offsets: Uint32Array.from([0, 1, 1]),
    neighbours: Uint32Array.from([1]),
    kinds: Uint8Array.from([kinds]),
    names: Float32Array.from([named]),
  };
}

const used = (clusters: Clusters, kinds: number, weights: GroupingWeights = grouping) =>
  joinScore(clusters, weights)(0, 1, aBond(kinds), 0);
const named = (clusters: Clusters, odds: number) => nameScore(clusters, grouping)(0, 1, aBond(0, odds), 0);

describe('joinScore', () => {
  test('another kind of use never lowers it', () => {
    const size = fc.integer({ min: 1, max: 4 * crowdMin });
    fc.assert(
      fc.property(fc.tuple(size, size), fc.integer({ min: 1, max: allKinds }), fc.nat(allKinds), (sizes, kinds, more) => {
        expect(used(twoClusters(sizes), kinds | more)).toBeGreaterThanOrEqual(used(twoClusters(sizes), kinds));
      }),
    );
  });

  test('it is the same whichever of the two is asked first', () => {
    const clusters = someClusters({ sizes: [3, 9], tags: [1, 1, 1, ...Array<number>(9).fill(2)], starting: [4] });
    const score = joinScore(clusters, grouping);

    expect(score(0, 1, aBond(allKinds), 0)).toBe(score(1, 0, aBond(allKinds), 0));
  });

  test('a name says more where one of the two does not begin work by itself; a rule says as much', () => {
    const [neither, one, both] = [[], [0], [0, 4]].map((starting) => someClusters({ sizes: [4, 4], starting })) as [
      Clusters,
      Clusters,
      Clusters,
    ];
    const more = Math.floor(grouping.join.needed * levelsPerLogOdds);

    for (const kind of [names, policy, namesStore]) {
      expect(used(neither, kind)).toBe(used(one, kind));
      expect(Math.abs(used(one, kind) - used(both, kind) - more)).toBeLessThanOrEqual(1);
    }
    expect(used(one, letsIn)).toBe(used(both, letsIn));
  });

  test('a bridge joins a leaf to a crowd, and never two crowds', () => {
    const bridge = letsIn | names | policy | namesStore;
    const crowd = 4 * crowdMin;

    expect(used(twoClusters([crowd, 1]), bridge)).toBeGreaterThan(used(twoClusters([crowd, crowdMin / 2]), bridge));
    expect(used(twoClusters([crowd, crowdMin / 2]), bridge)).toBeGreaterThanOrEqual(groupLevel);
    expect(used(twoClusters([crowd, crowd]), bridge)).toBe(0);
  });

  test('a tag that agrees raises and one that differs lowers, by what the key says at this customer', () => {
    const withTags = (tags: [number, number], odds: [number, number]) => used(twoClusters([4, 4], tags, odds), letsIn);

    const silent = withTags([1, 0], [2, 2]);

    expect(withTags([1, 1], [2, 2])).toBe(silent + 2 * grouping.join.agree * levelsPerLogOdds);
    expect(withTags([1, 2], [2, 1])).toBe(silent - Math.ceil(grouping.join.differ * levelsPerLogOdds));
    expect([withTags([1, 1], [0, 5]), withTags([1, 2], [5, 0])]).toEqual([silent, silent]);
  });

  test('tags alone join only where agreeing says more than that nothing links the two', () => {
    const taggedAlike = (agree: number) => used(twoClusters([1, 1], [1, 1], [agree, 0]), tagged);
    const needed = (grouping.join.unlinked + grouping.joinLogOdds) / grouping.join.agree;

    expect(taggedAlike(0)).toBe(joinLevel - grouping.join.unlinked * levelsPerLogOdds);
    expect(taggedAlike(needed - 0.1)).toBeLessThan(groupLevel);
    expect(taggedAlike(needed + 0.1)).toBeGreaterThanOrEqual(groupLevel);
    expect(used(twoClusters([1, 1]), tagged | letsIn)).toBe(used(twoClusters([1, 1]), letsIn));
  });

  test('what use binds stays below what things are made of, whatever it is thought to say', () => {
    const join = { ...grouping.join, letsIn: 1_000 };

    expect(used(twoClusters([1, 1], [1, 1]), allKinds, { ...grouping, join })).toBe(structureLevel - 1);
  });

  test('nothing binds what a person keeps apart', () => {
    const apart = someClusters({ sizes: [2, 2], tags: [1, 1, 1, 1], apart: [[0, 3]] });

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
    expect(named(twoClusters([1, 1], [1, 1]), 3_000)).toBe(named(twoClusters([1, 1]), 3_000));
  });
});
