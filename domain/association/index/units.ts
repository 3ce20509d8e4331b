import type { ArnRank } from './arn-rank.js';
import type { RawTree } from './group-tree.js';

/** Nodes that stay together from here on; units are numbered by the first of their ARNs. */
export interface Units {
  readonly count: number;
  readonly of: Uint32Array;
}

/** Numbers units in the order of ARNs: `keyOf` is equal for nodes of one unit, from 0 to below the number of nodes. */
export function numberedUnits({ nodeAt }: ArnRank, keyOf: (node: number) => number): Units {
  const numbers = new Int32Array(nodeAt.length).fill(-1);
  const of = new Uint32Array(nodeAt.length);
  let count = 0;
  for (let rank = 0; rank < nodeAt.length; rank++) {
    const node = nodeAt[rank] as number;
    const key = keyOf(node);
    if (numbers[key] === -1) numbers[key] = count++;
    of[node] = numbers[key] as number;
  }
  return { count, of };
}

/** Nodes that the tree holds together at a level or above. */
export function firmUnits({ order, level }: RawTree, rank: ArnRank, least: number): Units {
  const runOf = new Uint32Array(order.length);
  let run = 0;
  for (let at = 0; at < order.length; at++) {
    if (at > 0 && (level[at - 1] as number) < least) run++;
    runOf[order[at] as number] = run;
  }
  return numberedUnits(rank, (node) => runOf[node] as number);
}
