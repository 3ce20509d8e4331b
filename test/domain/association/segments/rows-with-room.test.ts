import { describe, expect, test } from '@jest/globals';
import { rowsWithRoom } from '../../../../domain/association/segments/rows-with-room.js';

describe('rowsWithRoom', () => {
  test('has every column of observations, all as long as asked and all zero', () => {
    const columns = Object.entries(rowsWithRoom(3));

    expect(columns.map(([name]) => name).sort()).toEqual([
      'count',
      'first',
      'from',
      'last',
      'principal',
      'relation',
      'slot',
      'source',
      'to',
    ]);
    for (const [, column] of columns) expect([...column]).toEqual([0, 0, 0]);
  });
});
