import type { Pairs } from '../score/pair-rows.js';
import { UnionFind } from './union-find.js';

/** Connected components of all pairs: for every node the lowest number of those that evidence connects it with, itself included. */
export function componentsOf({ pairs, low, high }: Pairs, nodes: number): Uint32Array {
  const joined = new UnionFind(nodes);
  for (let pair = 0; pair < pairs; pair++) joined.join(low[pair] as number, high[pair] as number);
  const components = new Uint32Array(nodes);
  for (let node = 0; node < nodes; node++) components[node] = joined.find(node);
  return components;
}
