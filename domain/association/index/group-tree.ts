import type { ArnRank } from './arn-rank.js';
import type { GroupTree } from './association-index.js';
import { levelsMax, levelsPerLogOdds, structureLevel } from './levels.js';

/** The tree before its bonds are read as confidence: levels of bond. */
export interface RawTree {
  readonly order: Uint32Array;
  readonly level: Uint16Array;
}

/** All nodes by ARN, nothing together yet. */
export function bareTree({ nodeAt }: ArnRank): RawTree {
  return { order: nodeAt, level: new Uint16Array(nodeAt.length) };
}

/** What is firm by name counts as firm as what things are made of, and the rest not at all; the levels are written over. */
export function raised(tree: RawTree, least: number): RawTree {
  const { level: levels } = tree;
  for (let at = 0; at < levels.length; at++) {
    const level = levels[at] as number;
    levels[at] = level >= least ? Math.min(levelsMax - 1, level + structureLevel) : 0;
  }
  return tree;
}

/** The tree with its bonds in log-odds. */
export function readTree({ order, level }: RawTree): GroupTree {
  const position = new Uint32Array(order.length);
  const bond = new Float32Array(order.length);
  for (let at = 0; at < order.length; at++) {
    position[order[at] as number] = at;
    bond[at] = (level[at] as number) / levelsPerLogOdds;
  }
  return { order: order.slice(), position, bond };
}
