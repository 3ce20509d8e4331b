import type { PlacedNode } from './layout-graph.js';

/** Keys that lead from node to node, as the browser names them. */
export type Direction = 'ArrowLeft' | 'ArrowRight' | 'ArrowUp' | 'ArrowDown';

const ahead: { readonly [Key in Direction]: readonly [x: number, y: number] } = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** What is aside counts more than what is ahead, so that an arrow keeps to its row or column. */
const asideWeight = 3;

/** True for a key that leads from node to node. */
export function isDirection(key: string): key is Direction {
  return Object.hasOwn(ahead, key);
}

/** The nearest node in a direction; undefined where there is none. */
export function neighbourNode(nodes: readonly PlacedNode[], from: string, direction: Direction): string | undefined {
  const start = nodes.find(({ id }) => id === from);
  if (start === undefined) return undefined;
  const [x, y] = ahead[direction];
  let best: { readonly id: string; readonly distance: number } | undefined;
  for (const node of nodes) {
    const [right, down] = [node.x - start.x, node.y - start.y];
    const forward = right * x + down * y;
    const aside = Math.abs(right * y) + Math.abs(down * x);
    const distance = forward + asideWeight * aside;
    if (forward > 0 && (best === undefined || distance < best.distance)) best = { id: node.id, distance };
  }
  return best?.id;
}
