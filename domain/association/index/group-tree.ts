import type { ArnRank } from './arn-rank.js';
import type { GroupTree } from './association-index.js';
import { levelsPerLogOdds } from './levels.js';

/** The tree before its bonds are read as confidence: levels of bond. */
export interface RawTree {
  readonly order: Uint32Array;
  readonly position: Uint32Array;
  readonly level: Uint16Array;
}

/** All nodes by ARN, nothing together yet. */
export function bareTree({ nodeAt, rankOf }: ArnRank): RawTree {
  return { order: nodeAt, position: rankOf, level: new Uint16Array(nodeAt.length) };
}

/** The tree with its bonds in log-odds. */
export function readTree({ order, position, level }: RawTree): GroupTree {
  return { order, position, bond: Float32Array.from(level, (value) => value / levelsPerLogOdds) };
}
