import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { EvidenceRow } from '../../../../domain/association/evidence/evidence-table.js';
import { arnRank } from '../../../../domain/association/index/arn-rank.js';
import { Clusters } from '../../../../domain/association/index/clusters.js';
import { bareTree } from '../../../../domain/association/index/group-tree.js';
import { Parts } from '../../../../domain/association/index/parts.js';
import { structureLinks } from '../../../../domain/association/index/structure-links.js';
import { noTagOdds } from '../../../../domain/association/index/tag-odds.js';
import { aKnownResource } from '../../../support/an-association-index.js';
import { aLink, aScoredEstate } from '../../../support/scored-estate.js';
import { noTags } from '../../../support/some-clusters.js';

const partMin = 3;
const nodes = 8;
const resources = Array.from({ length: nodes }, (_, node) => aKnownResource(`r${node}`));
const all = new Uint8Array(nodes).fill(1);

/** Every node of the list is made of every other. */
function clique(members: readonly number[]): readonly EvidenceRow[] {
  return members.flatMap((a) => members.filter((b) => a < b).map((b) => aLink(a, b)));
}

interface PartsShape {
  readonly apart?: readonly (readonly [number, number])[];
  readonly counts?: Uint8Array;
  readonly mainShareMin?: number;
  /** Resources of the turn; those before have had it. */
  readonly isNext?: Uint8Array;
}

function partsOf(rows: readonly EvidenceRow[], shape: PartsShape = {}): Parts {
  const { apart = [], counts = all, mainShareMin = 0.9, isNext = all } = shape;
  const scored = aScoredEstate(resources, rows);
  const rank = arnRank(resources);
  const units = { count: nodes, of: rank.rankOf };
  const [startsItself, tagOdds] = [new Uint8Array(nodes), noTagOdds(0)];
  const clusters = new Clusters({ units, tree: bareTree(rank), carried: noTags, tagOdds, startsItself, apart });
  return new Parts({
    ...{ links: structureLinks(scored, nodes), units, clusters, rank, partMin, mainShareMin },
    ...{ isNext, wasBefore: isNext.map((next) => 1 - next), isShared: new Uint8Array(nodes), counts },
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
    expect([...parts.parts()]).toEqual([one, other, 7]);
  });

  test('what touches two parts that stand for themselves is a shared service, and joins neither to the other', () => {
    const parts = partsOf([...left, ...right, ...toHub([0, 1, 2, 3, 4, 5, 6])]);

    expect([...parts.isShared]).toEqual([0, 0, 0, 0, 0, 0, 0, 1]);
    expect(new Set([parts.partOf(0), parts.partOf(4), parts.partOf(7)]).size).toBe(3);
  });

  test('what has nearly all its links in one of two large parts belongs to that one', () => {
    const rows = [...left, ...right, ...toHub([0, 1, 2, 3, 4])];

    const asMember = partsOf(rows, { mainShareMin: 0.7 });
    const asService = partsOf(rows, { mainShareMin: 0.9 });

    expect([asMember.partOf(7), asMember.isShared[7]]).toEqual([asMember.partOf(0), 0]);
    expect([asService.partOf(7), asService.isShared[7]]).toEqual([7, 1]);
  });

  test('a part is as large as what counts in it: keys and places alone stand for nothing', () => {
    const onlyOne = partsOf([...left, ...right, ...toHub([0, 1, 2, 3, 4, 5, 6])], { counts: all.map((_, node) => Number(node < 4)) });

    expect([...onlyOne.isShared].includes(1)).toBe(false);
    expect([onlyOne.partOf(4), onlyOne.partOf(7)]).toEqual([onlyOne.partOf(0), onlyOne.partOf(0)]);
  });

  test('links among those that have had their turn join nothing more', () => {
    const parts = partsOf([aLink(0, 1), aLink(1, 2)], { isNext: all.map((_, node) => Number(node === 2)) });

    expect(parts.partOf(2)).toBe(parts.partOf(1));
    expect(parts.partOf(0)).not.toBe(parts.partOf(1));
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
    const parts = partsOf([aLink(0, 1), aLink(1, 2)], { apart: [[0, 2]] });

    expect(parts.partOf(0)).not.toBe(parts.partOf(2));
  });
});
