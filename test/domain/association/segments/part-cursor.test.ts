import { describe, expect, it } from '@jest/globals';
import { compareKeys, PartCursor } from '../../../../domain/association/segments/part-cursor.js';
import { aPart } from '../../../support/part-rows.js';

const row = (from: number, count: number) => ({ from, count, first: 10, last: 20 });

describe('PartCursor', () => {
  it('goes through the rows, each with its key in the numbers of the merge', () => {
    const cursor = new PartCursor(aPart([row(1, 1), row(2, 1)], [], [0, 7, 9]));
    const keys: number[][] = [];

    while (cursor.next()) keys.push([...cursor.key]);

    expect(keys).toEqual([
      [7, 0, 5, 8, 0, 255],
      [9, 0, 5, 8, 0, 255],
    ]);
  });

  it('counts a row without the events that have ids, and says where those are counted', () => {
    const cursor = new PartCursor(aPart([row(1, 5)], [[3, 0]]));
    const { rows: into } = aPart([row(0, 0), { from: 1, count: 2, first: 15, last: 16 }]);
    const ids = { high: new Uint32Array(2), low: new Uint32Array(2), row: new Uint32Array(2) };
    cursor.next();

    cursor.countAt(into, 1);
    const end = cursor.putIds(ids, 1);

    expect([into.count[1], into.first[1], into.last[1]]).toEqual([6, 10, 20]);
    expect([end, ids.low[1], ids.row[1]]).toEqual([2, 3, 1]);
  });
});

describe('compareKeys', () => {
  it('compares column by column', () => {
    const [low, high] = [Uint32Array.of(1, 9, 0, 0, 0, 0), Uint32Array.of(2, 1, 0, 0, 0, 0)];

    expect([compareKeys(low, high), compareKeys(high, low), compareKeys(low, low.slice())].map(Math.sign)).toEqual([-1, 1, 0]);
  });
});
