import type { ArnRank } from './arn-rank.js';
import type { RawTree } from './group-tree.js';

/** Nodes that stay together from here on; units are numbered by the first of their ARNs. */
export interface Units {
  readonly count: number;
  readonly of: Uint32Array;
}

/** Numbers units in the order of ARNs: `keyOf` is equal for nodes of one unit, from 0 to below the number of nodes. */
export function numberedUnits(rank: ArnRank, keyOf: (node: number) => number): Units {
  const keys = new Uint32Array(rank.nodeAt.length);
  for (let node = 0; node < keys.length; node++) keys[node] = keyOf(node);
  return renumbered(rank, keys);
}

/** The same where the keys are known; their column is written over. */
function renumbered({ nodeAt }: ArnRank, keys: Uint32Array): Units {
  const numbers = new Int32Array(nodeAt.length).fill(-1);
  let count = 0;
  for (let rank = 0; rank < nodeAt.length; rank++) {
    const node = nodeAt[rank] as number;
    const key = keys[node] as number;
    let number = numbers[key] as number;
    if (number === -1) {
      number = count++;
      numbers[key] = number;
    }
    keys[node] = number;
  }
  return { count, of: keys };
}

/** Nodes that the tree holds together at a level or above. */
export function firmUnits({ order, level }: RawTree, rank: ArnRank, least: number): Units {
  const runOf = new Uint32Array(order.length);
  let run = 0;
  for (let at = 0; at < order.length; at++) {
    if (at > 0 && (level[at - 1] as number) < least) run++;
    runOf[order[at] as number] = run;
  }
  return renumbered(rank, runOf);
}
