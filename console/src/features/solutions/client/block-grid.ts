import { blockGap, nodeSize } from './layout-size.js';

/** A point in pixels. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Places of nodes in a block, from the block's corner (top left). */
export interface BlockGrid {
  readonly width: number;
  readonly height: number;
  /** Corners of the nodes, in order. */
  readonly corners: readonly Point[];
}

const cell = { width: nodeSize.width + blockGap.column, height: nodeSize.height + blockGap.row } as const;

/** A grid about as wide as high for `count` nodes. */
export function blockGrid(count: number): BlockGrid {
  const columns = Math.max(1, Math.round(Math.sqrt((count * cell.height) / cell.width)));
  const rows = Math.ceil(count / columns);
  const corners = Array.from({ length: count }, (_, index) => ({
    x: blockGap.around + blockGap.column + (index % columns) * cell.width,
    y: blockGap.head + blockGap.row + Math.floor(index / columns) * cell.height,
  }));
  return { width: 2 * blockGap.around + columns * cell.width, height: blockGap.head + rows * cell.height + blockGap.around, corners };
}

/** From the block's edge at `entry` to a node: along the spine at the left, then in the gap above the node's row, then down. */
export function wayInBlock(block: Point, entry: Point, corner: Point): readonly Point[] {
  const spine = block.x + blockGap.around;
  const gap = corner.y - blockGap.row / 2;
  const middle = corner.x + nodeSize.width / 2;
  return [
    { x: spine, y: entry.y },
    { x: spine, y: gap },
    { x: middle, y: gap },
    { x: middle, y: corner.y },
  ];
}
