import { describe, expect, it } from '@jest/globals';
import { mergeRows } from '../../../../domain/association/segments/merge-rows.js';
import type { PartRows } from '../../../../domain/association/segments/part-cursor.js';
import { aPart, type PartRow } from '../../../support/part-rows.js';

const fromRow = (from: number, count: number, seconds = 0): PartRow => ({ from, count, first: seconds, last: seconds + 1 });

function merged(...parts: readonly PartRows[]) {
  const { rows, ids } = mergeRows(parts);
  return {
    from: [...rows.from],
    count: [...rows.count],
    first: [...rows.first],
    last: [...rows.last],
    ids: [...ids.low],
    of: [...ids.row],
  };
}

describe('mergeRows', () => {
  it('puts the rows of all parts in order, each key once with its sum and its widest time', () => {
    const one = aPart([fromRow(1, 5, 50), fromRow(3, 1, 70)]);
    const other = aPart([fromRow(1, 2, 20), fromRow(2, 4, 80)]);

    expect(merged(one, other)).toMatchObject({ from: [1, 2, 3], count: [7, 4, 1], first: [20, 80, 70], last: [51, 81, 71] });
  });

  it('compares endpoints by their merged numbers', () => {
    const one = aPart([fromRow(1, 1)], [], [0, 5, 6]);
    const other = aPart([fromRow(1, 2), fromRow(2, 3)], [], [0, 4, 5]);

    expect(merged(one, other)).toMatchObject({ from: [4, 5], count: [2, 4] });
  });

  it('counts an event that several parts tell of once in its row, beside those without ids', () => {
    const one = aPart(
      [fromRow(1, 3), fromRow(2, 1)],
      [
        [7, 0],
        [8, 0],
        [9, 1],
      ],
    );
    const other = aPart(
      [fromRow(2, 2)],
      [
        [7, 0],
        [9, 0],
      ],
    );

    expect(merged(one, other)).toMatchObject({ count: [3, 2], ids: [7, 7, 8, 9], of: [0, 1, 0, 1] });
  });

  it('stops at the largest count', () => {
    expect(merged(aPart([fromRow(1, 2 ** 31)]), aPart([fromRow(1, 2 ** 31)])).count).toEqual([0xffff_ffff]);
  });

  it('answers nothing for nothing', () => {
    expect(merged().from).toEqual([]);
    expect(merged(aPart([])).from).toEqual([]);
  });
});
