import { describe, expect, it } from '@jest/globals';
import { blockGrid, wayInBlock } from '../../../../../../console/src/features/solutions/client/block-grid.js';
import { nodeSize } from '../../../../../../console/src/features/solutions/client/layout-size.js';

describe('blockGrid', () => {
  it.each([1, 7, 120, 499])('holds %p nodes, about as wide as high', (count) => {
    const { width, height, corners } = blockGrid(count);
    expect(corners).toHaveLength(count);
    expect(corners.every(({ x, y }) => x >= 0 && y >= 0 && x + nodeSize.width <= width && y + nodeSize.height <= height)).toBe(true);
    const cells = corners.map(({ x, y }) => `${Math.floor(x / nodeSize.width)} ${Math.floor(y / nodeSize.height)}`);
    expect(new Set(cells).size).toBe(count);
    if (count > 100) expect(width / height).toBeCloseTo(1, 0);
  });
});

describe('wayInBlock', () => {
  it('goes level and upright, and ends above the middle of the node', () => {
    const [corner] = blockGrid(1).corners;
    const way = wayInBlock({ x: 0, y: 0 }, { x: 0, y: 300 }, corner ?? { x: 0, y: 0 });
    const turns = way.slice(1).map((to, index) => to.x === way[index]?.x || to.y === way[index]?.y);
    expect(turns).toEqual([true, true, true]);
    expect(way.at(-1)).toEqual({ x: (corner?.x ?? 0) + nodeSize.width / 2, y: corner?.y });
  });
});
