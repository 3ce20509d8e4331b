import { describe, expect, test } from '@jest/globals';
import { spanningLines } from '../../../cli/picture/spanning-lines.js';

const line = (from: number, to: number, confidence: number) => ({ from, to, confidence, reason: '' });
const ends = (lines: readonly { readonly from: number; readonly to: number }[]) => lines.map(({ from, to }) => [from, to]);

describe('spanningLines', () => {
  test('keeps the strongest and closes no ring', () => {
    const lines = [line(0, 1, 0.5), line(1, 2, 0.9), line(0, 2, 0.8), line(3, 4, 0.6)];

    expect(ends(spanningLines([0, 1, 2, 3, 4], lines))).toEqual([
      [1, 2],
      [0, 2],
      [3, 4],
    ]);
  });

  test('makes a star of those that are equally close to one another', () => {
    const all = [0, 1, 2, 3].flatMap((from) => [1, 2, 3].filter((to) => to > from).map((to) => line(from, to, 0.9)));

    expect(ends(spanningLines([0, 1, 2, 3], all))).toEqual([
      [0, 1],
      [0, 2],
      [0, 3],
    ]);
  });
});
