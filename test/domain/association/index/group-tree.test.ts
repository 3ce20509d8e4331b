import { describe, expect, test } from '@jest/globals';
import { arnRank } from '../../../../domain/association/index/arn-rank.js';
import { bareTree, readTree } from '../../../../domain/association/index/group-tree.js';
import { levelsPerLogOdds } from '../../../../domain/association/index/levels.js';
import { aKnownResource } from '../../../support/an-association-index.js';

const rank = arnRank(['b', 'a', 'c'].map((name) => aKnownResource(name)));

describe('bareTree', () => {
  test('has every node once, by ARN, and nothing together', () => {
    const { order, position, level } = bareTree(rank);

    expect([...order]).toEqual([1, 0, 2]);
    expect([...position]).toEqual([1, 0, 2]);
    expect([...level]).toEqual([0, 0, 0]);
  });
});

describe('readTree', () => {
  test('reads levels as log-odds and keeps the order', () => {
    const bare = bareTree(rank);

    const { order, position, bond } = readTree({ ...bare, level: Uint16Array.from([levelsPerLogOdds, levelsPerLogOdds / 2, 0]) });

    expect([...bond]).toEqual([1, 0.5, 0]);
    expect([order, position]).toEqual([bare.order, bare.position]);
  });
});
