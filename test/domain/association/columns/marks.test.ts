import { describe, expect, test } from '@jest/globals';
import { butNot, eitherOf, notOf } from '../../../../domain/association/columns/marks.js';

const [left, right] = [Uint8Array.of(0, 0, 1, 1), Uint8Array.of(0, 1, 0, 1)];

describe('marks', () => {
  test('of either, of the first but not the others, and of none', () => {
    expect([...eitherOf(left, right)]).toEqual([0, 1, 1, 1]);
    expect([...butNot(left, right)]).toEqual([0, 0, 1, 0]);
    expect([...notOf(left)]).toEqual([1, 1, 0, 0]);
  });

  test('leave those that they are made of as they were', () => {
    eitherOf(left, right)[0] = 1;
    notOf(left)[2] = 1;

    expect([...left]).toEqual([0, 0, 1, 1]);
  });
});
