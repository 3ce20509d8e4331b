import { describe, expect, test } from '@jest/globals';
import { arnRank } from '../../../../domain/association/index/arn-rank.js';
import { bareTree } from '../../../../domain/association/index/group-tree.js';
import { firmUnits, numberedUnits } from '../../../../domain/association/index/units.js';
import { aKnownResource } from '../../../support/an-association-index.js';

const rank = arnRank(['d', 'a', 'c', 'b'].map((name) => aKnownResource(name)));

describe('numberedUnits', () => {
  test('numbers units by the first of their ARNs, whatever their keys and the order of nodes', () => {
    const keys = [3, 1, 3, 0];

    const { count, of } = numberedUnits(rank, (node) => keys[node] ?? 0);

    expect([count, [...of]]).toEqual([3, [2, 0, 2, 1]]);
  });
});

describe('the room of units', () => {
  test('is written over, the units of the step before with it', () => {
    const room = { unitOf: new Uint32Array(4), scratch: Int32Array.of(7, 7, 7, 7) };
    const before = numberedUnits(rank, (node) => node % 2, room);

    const after = numberedUnits(rank, (node) => before.of[node] ?? 0, room);

    expect([after.count, [...after.of]]).toEqual([2, [1, 0, 1, 0]]);
    expect(after.of).toBe(room.unitOf);
  });
});

describe('firmUnits', () => {
  test('keeps together what is bound at least so firmly', () => {
    const tree = { ...bareTree(rank), level: Uint16Array.from([9, 10, 11, 0]) };

    const unitsAt = (least: number) => Array.from(firmUnits(tree, rank, least).of, (unit) => unit);

    expect(unitsAt(9)).toEqual([0, 0, 0, 0]);
    expect(unitsAt(10)).toEqual([1, 0, 1, 1]);
    expect(unitsAt(12)).toEqual([3, 0, 2, 1]);
  });
});
