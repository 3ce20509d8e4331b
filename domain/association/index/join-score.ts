import { thousandths } from '../score/confidence-at.js';
import type { GroupingWeights } from '../score/weights.js';
import type { BondGraph } from './bond-graph.js';
import type { Clusters } from './clusters.js';
import { joinLevel, levelsPerLogOdds, structureLevel } from './levels.js';
import { useKind } from './pair-bonds.js';

/** How strong the bond between two clusters is, as a level; `at` is its place in the graph. */
export type JoinScore = (a: number, b: number, graph: BondGraph, at: number) => number;

/** From so many resources on, the smaller of two groups is likely to be a solution of its own. */
export const crowdMin = 16;

/** For each doubling of the uses between two groups, up to eight: little, so that it decides between groups that are named equally. */
const repeatedLogOdds = 0.1;
const usesMax = 8;

/** What so many uses bring beside their kinds. */
const ofUses = Float64Array.from({ length: usesMax + 1 }, (_, uses) => repeatedLogOdds * Math.log2(Math.max(1, uses)));

/** What speaks against a size below this is known before it is asked. */
const knownMax = 256;

/** What each set of kinds brings: names more where one of the two does not begin work by itself, and so needs the other. */
function kindScores({ join }: GroupingWeights, isNeeded: boolean): Float64Array {
  const { letsIn, names, policy, namesStore, tagged } = useKind;
  return Float64Array.from({ length: 32 }, (_, kinds) => {
    const of = (kind: number, odds: number): number => (kinds & kind ? odds : 0);
    const isNamed = (kinds & (names | policy | namesStore)) > 0;
    const named = of(names, join.names) + of(policy, join.policy) + of(namesStore, join.namesStore);
    return kinds === tagged ? -join.unlinked : of(letsIn, join.letsIn) + named + (isNamed && isNeeded ? join.needed : 0);
  });
}

/**
 * The bond of two clusters, as log-odds: the kinds of use between them, each once; less the more the smaller one could stand for itself, so that
 * one bridge does not join two crowds; and what tags say for and against. Tags alone join where they tell of hardly anything but solutions.
 */
export function joinScore(clusters: Clusters, weights: GroupingWeights): JoinScore {
  const { join } = weights;
  const ofBoth = kindScores(weights, false);
  const ofNeeded = kindScores(weights, true);
  const doublings = (size: number) => Math.log2(Math.max(1, size));
  const worked = (size: number): number => join.size * doublings(size) + join.crowd * doublings(size / crowdMin);
  // Small ones come up all the time.
  const known = Float64Array.from({ length: knownMax }, (_, size) => worked(size));
  const against = (size: number): number => (size < knownMax ? (known[size] as number) : worked(size));
  const { size, startsItself } = clusters;
  return (a, b, { kinds, names }, at) => {
    if (clusters.isApart(a, b)) return 0;
    const byKinds = startsItself[a] === 1 && startsItself[b] === 1 ? ofBoth : ofNeeded;
    const smaller = Math.min(size[a] as number, size[b] as number);
    const used = (byKinds[kinds[at] as number] as number) + (ofUses[Math.min(usesMax, names[at] as number)] as number);
    const score = used - against(smaller) + clusters.tagScore(a, b, join);
    return Math.max(0, Math.min(structureLevel - 1, joinLevel + Math.floor(score * levelsPerLogOdds)));
  };
}

/** The bond of two clusters by names alone. */
export function nameScore(clusters: Clusters, weights: GroupingWeights): JoinScore {
  const { size } = clusters;
  const differing = { agree: 0, hint: 0, differ: weights.join.differ };
  return (a, b, { names }, at) => {
    if (clusters.isApart(a, b)) return 0;
    const named = (names[at] as number) / (thousandths * (size[a] as number) * (size[b] as number));
    const score = named + clusters.tagScore(a, b, differing);
    return Math.max(0, Math.min(structureLevel - 1, Math.floor(score * levelsPerLogOdds)));
  };
}
