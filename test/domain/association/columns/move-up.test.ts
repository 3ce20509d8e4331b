import { describe, expect, test } from '@jest/globals';
import { moveUp } from '../../../../domain/association/columns/move-up.js';

describe('moveUp', () => {
  test('moves the values of the rows that are left to their new places', () => {
    const column = Uint32Array.of(10, 11, 12, 13);

    moveUp(column, Uint32Array.of(0, 2, 3));

    expect([...column.subarray(0, 3)]).toEqual([10, 12, 13]);
  });

  test('moves all values of a row together', () => {
    const column = Uint32Array.of(10, 11, 20, 21, 30, 31);

    moveUp(column, Uint32Array.of(1, 2), 2);

    expect([...column.subarray(0, 4)]).toEqual([20, 21, 30, 31]);
  });
});
