import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { EvidenceRow } from '../../../../domain/association/evidence/evidence-table.js';
import { activePairs } from '../../../../domain/association/index/active-pairs.js';
import { arnRank } from '../../../../domain/association/index/arn-rank.js';
import { carriedTags } from '../../../../domain/association/index/carried-tags.js';
import { Clusters } from '../../../../domain/association/index/clusters.js';
import { bareTree } from '../../../../domain/association/index/group-tree.js';
import { Parts } from '../../../../domain/association/index/parts.js';
import { aKnownResource } from '../../../support/an-association-index.js';
import { aLink, aScoredEstate } from '../../../support/scored-estate.js';

const partMin = 3;
const nodes = 8;
const resources = Array.from({ length: nodes }, (_, node) => aKnownResource(`r${node}`));

/** Every node of the list is made of every other. */
function clique(members: readonly number[]): readonly EvidenceRow[] {
  return members.flatMap((a) => members.filter((b) => a < b).map((b) => aLink(a, b)));
}

function partsOf(rows: readonly EvidenceRow[], apart: readonly (readonly [number, number])[] = []): Parts {
  const scored = aScoredEstate(resources, rows);
  const rank = arnRank(resources);
  const units = { count: nodes, of: rank.rankOf };
  const clusters = new Clusters({ units, tree: bareTree(rank), carried: carriedTags(scored.tellingTags, nodes), apart });
  const [none, all] = [new Uint8Array(nodes), new Uint8Array(nodes).fill(1)];
  return new Parts({
    ...{ scored, units, clusters, rank, partMin, mainShareMin: 0.9 },
    active: activePairs(scored.pairs, units.of, () => true),
    isNext: all,
    wasBefore: none,
    isShared: none,
    counts: all,
  });
}

const left = clique([0, 1, 2, 3]);
const right = clique([4, 5, 6]);
const toHub = (members: readonly number[]): readonly EvidenceRow[] => members.map((member) => aLink(member, 7));

describe('Parts', () => {
  test('puts together what is made of one another, and nothing else', () => {
    const parts = partsOf([...left, ...right]);

    const [one, other] = [parts.partOf(0), parts.partOf(4)];
    expect(resources.map((_, node) => parts.partOf(node))).toEqual([one, one, one, one, other, other, other, 7]);
    expect(parts.parts()).toEqual([one, other, 7]);
  });

  test('what touches two parts that stand for themselves is a shared service, and joins neither to the other', () => {
    const parts = partsOf([...left, ...right, ...toHub([0, 1, 2, 3, 4, 5, 6])]);

    expect([...parts.isShared]).toEqual([0, 0, 0, 0, 0, 0, 0, 1]);
    expect(new Set([parts.partOf(0), parts.partOf(4), parts.partOf(7)]).size).toBe(3);
  });

  test('a small part joins the one that it touches, over what touches both', () => {
    const parts = partsOf([...left, aLink(4, 5), ...toHub([0, 1, 2, 3, 4])]);

    expect([...parts.isShared].includes(1)).toBe(false);
    expect([parts.partOf(4), parts.partOf(5), parts.partOf(7)]).toEqual([0, 0, 0].map((node) => parts.partOf(node)));
  });

  test('no single link joins two parts that stand for themselves', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 4, max: 7 }), (a, b) => {
        const parts = partsOf([...left, ...clique([4, 5, 6, 7]), aLink(a, b)]);

        const others = (from: number, of: number) => [0, 1, 2, 3].map((at) => from + at).filter((node) => node !== of);
        for (const one of others(0, a)) for (const other of others(4, b)) expect(parts.partOf(one)).not.toBe(parts.partOf(other));
      }),
    );
  });

  test('what a person keeps apart stays apart, however it is made', () => {
    const parts = partsOf([aLink(0, 1), aLink(1, 2)], [[0, 2]]);

    expect(parts.partOf(0)).not.toBe(parts.partOf(2));
  });
});
