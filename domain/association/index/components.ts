import { noColumnRoom } from '../columns/column-room.js';
import type { Pairs } from '../score/pair-rows.js';
import { UnionFind } from './union-find.js';

/** Connected components of all pairs: for every node the lowest number of those that evidence connects it with, itself included. */
export function componentsOf({ pairs, low, high }: Pairs, nodes: number, room = noColumnRoom): Uint32Array {
  const joined = new UnionFind(nodes, room.take(Int32Array, nodes));
  // Pairs come in order of their lower node: what stands for it is found once for all of its pairs.
  for (let pair = 0, node = -1, root = -1; pair < pairs; pair++) {
    if (low[pair] !== node) {
      node = low[pair] as number;
      root = node;
    }
    root = joined.join(root, high[pair] as number);
  }
  const components = room.take(Uint32Array, nodes);
  for (let node = 0; node < nodes; node++) components[node] = joined.find(node);
  return components;
}
