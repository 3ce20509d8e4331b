import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { arnRank } from '../../../../domain/association/index/arn-rank.js';
import { aKnownResource } from '../../../support/an-association-index.js';

const inOrder = ['a', 'b', 'c', 'd', 'e'].map((name) => aKnownResource(name));

describe('arnRank', () => {
  test('ranks by ARN in whatever order resources were read, and knows the way back', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(inOrder, { minLength: inOrder.length }), (resources) => {
        const { nodeAt, rankOf } = arnRank(resources);

        expect(Array.from(nodeAt, (node) => resources[node])).toEqual(inOrder);
        expect(Array.from(rankOf, (rank) => nodeAt[rank])).toEqual([0, 1, 2, 3, 4]);
      }),
    );
  });

  test('ranks nothing where nothing is known', () => {
    expect(arnRank([]).nodeAt.length).toBe(0);
  });
});
