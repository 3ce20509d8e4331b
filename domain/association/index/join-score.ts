import { thousandths } from '../score/confidence-at.js';
import type { GroupingWeights } from '../score/weights.js';
import type { BondGraph } from './bond-graph.js';
import type { Clusters } from './clusters.js';
import { joinLevel, levelsPerLogOdds, structureLevel } from './levels.js';
import { useKind } from './pair-bonds.js';

/** How strong the bond between two clusters is, as a level; `at` is its place in the graph. */
export type JoinScore = (a: number, b: number, graph: BondGraph, at: number) => number;

/**
 * The bond of two clusters: the kinds of use between them, each once, and how many pairs there are; less the more the smaller one could stand
 * for itself, so that one bridge does not join two crowds; what names bring on average over all pairs; what telling tags say for and against.
 */
export function joinScore(clusters: Clusters, weights: GroupingWeights): JoinScore {
  const { join } = weights;
  const byKinds = Float64Array.from(
    { length: 32 },
    (_, kinds) =>
      (kinds & useKind.letsIn ? join.letsIn : 0) +
      (kinds & useKind.letsInToStore ? join.letsInToStore : 0) +
      (kinds & useKind.names ? join.names : 0) +
      (kinds & useKind.policy ? join.policy : 0) +
      (kinds & useKind.namesStore ? join.namesStore : 0),
  );
  const logs = Float64Array.from({ length: clusters.nodes + 1 }, (_, size) => Math.log2(Math.max(1, size)));
  const { size } = clusters;
  return (a, b, { kinds, uses, names }, at) => {
    if (clusters.isApart(a, b)) return 0;
    const left = size[a] as number;
    const right = size[b] as number;
    const used = (byKinds[kinds[at] as number] as number) + join.pairs * Math.log2(Math.max(1, uses[at] as number));
    const named = (names[at] as number) / (thousandths * left * right);
    const score = used + named - join.size * (logs[Math.min(left, right)] as number) + clusters.tagScore(a, b, join.agree, join.differ);
    return Math.max(0, Math.min(structureLevel - 1, joinLevel + Math.floor(score * levelsPerLogOdds)));
  };
}

/** The bond of two clusters by names alone. */
export function nameScore(clusters: Clusters, weights: GroupingWeights): JoinScore {
  const { size } = clusters;
  return (a, b, { names }, at) => {
    if (clusters.isApart(a, b)) return 0;
    const named = (names[at] as number) / (thousandths * (size[a] as number) * (size[b] as number));
    const score = named + clusters.tagScore(a, b, 0, weights.join.differ);
    return Math.max(0, Math.min(structureLevel - 1, Math.floor(score * levelsPerLogOdds)));
  };
}
