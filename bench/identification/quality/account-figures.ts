import type { AssociationIndex } from '../../../domain/association/index/association-index.js';
import { pairConfidence } from '../../../domain/association/index/pair-confidence.js';
import { reach } from '../../../domain/association/index/reach.js';
import { type BCubed, bCubed, type Memberships } from './b-cubed.js';
import { type CapturedSums, capturedSums } from './captured.js';
import { type ExactSums, exactSums } from './exact.js';
import { PairHistogram } from './pair-histogram.js';
import { type PairSet, strata } from './pair-set.js';
import { type SeedSums, seedSums } from './seed-figures.js';
import type { Truth } from './truth.js';

/** How well the groups of one account are found. */
export interface GroupFigures {
  readonly bCubed: BCubed;
  readonly seeds: SeedSums;
  readonly captured: CapturedSums;
  readonly exact: ExactSums;
}

/** Everything that is measured of one account: groups, and pairs of set H by stratum. */
export interface AccountFigures extends GroupFigures {
  readonly byStratum: readonly PairHistogram[];
}

/** What is in no solution and no shared service is alone in truth; the platform's own is judged by who captured it only. */
function memberships(truth: Truth, groups: Int32Array): { readonly found: Memberships; readonly wanted: Memberships } {
  const apart = [truth.isShared, truth.isPlatform, truth.isUnclear];
  const nodes = [...truth.solutionsOf.keys()].filter((node) => apart.every((marks) => marks[node] === 0));
  const alone = (node: number) => [-1 - node];
  const found = nodes.map((node) => ((groups[node] as number) < 0 ? alone(node) : [groups[node] as number]));
  const wanted = nodes.map((node) => (truth.solutionsOf[node]?.length ? (truth.solutionsOf[node] as readonly number[]) : alone(node)));
  return { found, wanted };
}

/** Measures groups; a seed's answer is its group where nothing else says it. */
export function groupFigures(truth: Truth, groups: Int32Array, answer?: (seed: number) => Iterable<number>): GroupFigures {
  const members = new Map<number, number[]>();
  groups.forEach((group, node) => {
    if (group >= 0) members.set(group, [...(members.get(group) ?? []), node]);
  });
  const { found, wanted } = memberships(truth, groups);
  const groupOf = (seed: number) => members.get(groups[seed] as number) ?? [];
  return {
    bCubed: bCubed(found, wanted),
    seeds: seedSums(truth, answer ?? groupOf),
    captured: capturedSums(truth, groups),
    exact: exactSums(truth, groups),
  };
}

/** Measures what an index answers: its groups, what it reaches from each seed, and its confidence in every pair of H. */
export function accountFigures(truth: Truth, set: PairSet, index: AssociationIndex): AccountFigures {
  const byStratum = strata.map(() => new PairHistogram());
  for (let pair = 0; pair < set.pairs; pair += 1) {
    const confidence = pairConfidence(index, set.low[pair] as number, set.high[pair] as number);
    byStratum[set.stratum[pair] as number]?.add(confidence, set.isPositive[pair] === 1);
  }
  const minConfidence = index.weights.threshold;
  const answer = (seed: number) => reach(index, seed, { minConfidence }).map(({ node }) => node);
  return { ...groupFigures(truth, index.groups, answer), byStratum };
}
