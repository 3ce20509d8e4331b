import type { ArnRank } from './arn-rank.js';
import type { ClusterRoom } from './cluster-room.js';
import type { RawTree } from './group-tree.js';

/** Nodes that stay together from here on; units are numbered by the first of their ARNs. */
export interface Units {
  readonly count: number;
  readonly of: Uint32Array;
}

/** Where units are written: over those of the step before, of which each node is asked for its own alone. */
export type UnitRoom = Pick<ClusterRoom, 'unitOf' | 'scratch'>;

function roomFor(nodes: number): UnitRoom {
  return { unitOf: new Uint32Array(nodes), scratch: new Int32Array(nodes) };
}

/** Numbers units in the order of ARNs: `keyOf` is equal for nodes of one unit, from 0 to below the number of nodes. */
export function numberedUnits(rank: ArnRank, keyOf: (node: number) => number, room = roomFor(rank.nodeAt.length)): Units {
  const keys = room.unitOf;
  for (let node = 0; node < keys.length; node++) keys[node] = keyOf(node);
  return renumbered(rank, room);
}

/** The same where the keys are known. */
function renumbered({ nodeAt }: ArnRank, { unitOf, scratch }: UnitRoom): Units {
  const numbers = scratch.fill(-1);
  let count = 0;
  for (let rank = 0; rank < nodeAt.length; rank++) {
    const node = nodeAt[rank] as number;
    const key = unitOf[node] as number;
    let number = numbers[key] as number;
    if (number === -1) {
      number = count++;
      numbers[key] = number;
    }
    unitOf[node] = number;
  }
  return { count, of: unitOf };
}

/** Nodes that the tree holds together at a level or above. */
export function firmUnits({ order, level }: RawTree, rank: ArnRank, least: number, room = roomFor(order.length)): Units {
  const runOf = room.unitOf;
  let run = 0;
  for (let at = 0; at < order.length; at++) {
    if (at > 0 && (level[at - 1] as number) < least) run++;
    runOf[order[at] as number] = run;
  }
  return renumbered(rank, room);
}
