import { describe, expect, test } from '@jest/globals';
import { arnRank } from '../../../../domain/association/index/arn-rank.js';
import { bareTree, raised, readTree } from '../../../../domain/association/index/group-tree.js';
import { levelsMax, levelsPerLogOdds, structureLevel } from '../../../../domain/association/index/levels.js';
import { aKnownResource } from '../../../support/an-association-index.js';

const rank = arnRank(['b', 'a', 'c'].map((name) => aKnownResource(name)));

describe('bareTree', () => {
  test('has every node once, by ARN, and nothing together', () => {
    const { order, level } = bareTree(rank);

    expect([...order]).toEqual([1, 0, 2]);
    expect([...level]).toEqual([0, 0, 0]);
  });
});

describe('raised', () => {
  test('counts what is firm as firm as structure, up to the most that there is, and the rest as nothing', () => {
    const tree = { order: Uint32Array.of(0, 1, 2, 3), level: Uint16Array.of(40, 39, levelsMax - 1, 0) };

    expect([...raised(tree, 40).level]).toEqual([40 + structureLevel, 0, levelsMax - 1, 0]);
  });
});

describe('readTree', () => {
  test('reads levels as log-odds and keeps the order', () => {
    const bare = bareTree(rank);

    const { order, position, bond } = readTree({ ...bare, level: Uint16Array.from([levelsPerLogOdds, levelsPerLogOdds / 2, 0]) });

    expect([...bond]).toEqual([1, 0.5, 0]);
    expect([order, position]).toEqual([bare.order, rank.rankOf]);
    // Of its own, as it outlives the room of its run.
    expect(order).not.toBe(bare.order);
  });
});
