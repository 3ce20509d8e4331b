import type { PairRows } from '../score/pair-rows.js';
import { UnionFind } from './union-find.js';

/** Connected components of all pairs: for every node the lowest number of those that evidence connects it with, itself included. */
export function componentsOf({ pairs, low, high }: PairRows, nodes: number): Uint32Array {
  const joined = new UnionFind(nodes);
  for (let pair = 0; pair < pairs; pair++) joined.join(low[pair] as number, high[pair] as number);
  return Uint32Array.from({ length: nodes }, (_, node) => joined.find(node));
}
