import { describe, expect, test } from '@jest/globals';
import { arnRank } from '../../../../domain/association/index/arn-rank.js';
import { decidedTree } from '../../../../domain/association/index/decided-tree.js';
import { levelsMax } from '../../../../domain/association/index/levels.js';
import { aKnownResource } from '../../../support/an-association-index.js';

const rank = arnRank(['a', 'b', 'c', 'd'].map((name) => aKnownResource(name)));

describe('decidedTree', () => {
  test('puts nothing together where nobody decided anything', () => {
    const { units, tree } = decidedTree(rank, { together: [] });

    expect([units.count, ...tree.order, ...tree.level]).toEqual([4, 0, 1, 2, 3, 0, 0, 0, 0]);
  });

  test('puts what a person put together side by side, with the strongest bond and none to the next', () => {
    const { units, tree } = decidedTree(rank, { together: [[3, 1]] });

    expect([...units.of]).toEqual([0, 1, 2, 1]);
    expect([...tree.order]).toEqual([0, 1, 3, 2]);
    expect([...tree.level]).toEqual([0, levelsMax - 1, 0, 0]);
  });
});
