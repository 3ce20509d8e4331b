import { describe, expect, test } from '@jest/globals';
import { boxSize, layOutGroup } from '../../../cli/picture/lay-out-group.js';

const line = (from: number, to: number) => ({ from, to, confidence: 0.9, reason: '' });

describe('layOutGroup', () => {
  test('layers a small group from left to right', () => {
    const { at, width } = layOutGroup([4, 5, 6], [line(4, 5), line(5, 6)]);

    const xs = [4, 5, 6].map((node) => at.get(node)?.x ?? 0);
    expect(xs).toEqual([...xs].sort((x, y) => x - y));
    expect(width).toBeGreaterThanOrEqual(3 * boxSize.width);
  });

  test('puts a group that is too large for layers into rows, each box at a place of its own', () => {
    const nodes = [...Array(2_000).keys()];

    const { at, width, height } = layOutGroup(
      nodes,
      nodes.slice(1).map((node) => line(0, node)),
    );

    expect(new Set([...at.values()].map(({ x, y }) => `${x} ${y}`)).size).toBe(2_000);
    for (const { x, y } of at.values()) expect(x <= width && y <= height).toBe(true);
  });
});
