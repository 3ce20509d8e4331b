import type { KnownResource } from '../known-resource.js';
import type { ScoredPairs } from '../score/score-pairs.js';
import type { GroupingWeights, Weights } from '../score/weights.js';
import { type ActivePairs, activePairs } from './active-pairs.js';
import { agglomerate } from './agglomerate.js';
import type { ArnRank } from './arn-rank.js';
import { bondGraph } from './bond-graph.js';
import { type CarriedTags, carriedTags } from './carried-tags.js';
import { Clusters } from './clusters.js';
import type { Decisions } from './decisions.js';
import { bareTree, type RawTree } from './group-tree.js';
import { joinScore, nameScore } from './join-score.js';
import { joinLevel, levelsMax, levelsPerLogOdds, structureLevel } from './levels.js';
import { declaredBonds, type PairBonds, useBonds } from './pair-bonds.js';
import { Parts } from './parts.js';
import { behindGroups, letInByMany } from './security-groups.js';
import { servingAmong, unheldRoles } from './serving-among.js';
import { UnionFind } from './union-find.js';
import { firmUnits, numberedUnits, type Units } from './units.js';

/** How resources came together, and which serve several groups. */
export interface FormedGroups {
  readonly tree: RawTree;
  readonly isShared: Uint8Array;
}

/** What all steps read. */
interface Grounds {
  readonly scored: ScoredPairs;
  readonly rank: ArnRank;
  readonly weights: GroupingWeights;
  readonly decisions: Decisions;
  readonly carried: CarriedTags;
  /** 1 for resources that are not of a serving type. */
  readonly counts: Uint8Array;
}

/** How far the groups have come. */
interface Stage {
  readonly units: Units;
  readonly tree: RawTree;
  readonly isShared: Uint8Array;
}

function clustersOf({ carried, decisions }: Grounds, { units, tree }: Pick<Stage, 'units' | 'tree'>): Clusters {
  return new Clusters({ units, tree, carried, apart: decisions.apart });
}

/** Nothing together but what a person put together, side by side with the strongest bond. */
function decidedTree({ rank, decisions }: Grounds): { readonly units: Units; readonly tree: RawTree } {
  const bare = bareTree(rank);
  if (decisions.together.length === 0) return { units: { count: rank.nodeAt.length, of: rank.rankOf }, tree: bare };
  const joined = new UnionFind(rank.nodeAt.length);
  for (const [a, b] of decisions.together) joined.join(a, b);
  const units = numberedUnits(rank, (node) => joined.find(node));
  const level = new Uint16Array(rank.nodeAt.length).fill(levelsMax - 1);
  const order = Uint32Array.from(rank.nodeAt).sort(
    (a, b) => (units.of[a] as number) - (units.of[b] as number) || (rank.rankOf[a] as number) - (rank.rankOf[b] as number),
  );
  return { units, tree: { order, position: rank.rankOf, level } };
}

/** Joins units by the bonds of their pairs. */
function joinBy(
  grounds: Grounds,
  from: Pick<Stage, 'units' | 'tree'>,
  bondsOf: (active: ActivePairs) => PairBonds,
  scoreOf: typeof joinScore,
): RawTree {
  const { scored, weights } = grounds;
  const clusters = clustersOf(grounds, from);
  const active = activePairs(scored.pairs, from.units.of, (pair) => (scored.named[pair] as number) + (scored.used[pair] as number) > 0);
  const graph = bondGraph(scored.pairs, active, bondsOf(active), from.units.of, from.units.count);
  const left = agglomerate(graph, clusters, scoreOf(clusters, weights));
  return clusters.toTree(Array.from({ length: left }, (_, cluster) => cluster));
}

/** What is firm by name counts as firm as what things are made of. */
function raised(tree: RawTree, least: number): RawTree {
  return { ...tree, level: tree.level.map((level) => (level >= least ? Math.min(levelsMax - 1, level + structureLevel) : 0)) };
}

/** The first step: what the same stack, application or code declares. */
function byDeclaration(grounds: Grounds): Stage {
  const { scored, rank, weights } = grounds;
  const firm = Math.round(weights.nameLogOdds * levelsPerLogOdds);
  const named = joinBy(grounds, decidedTree(grounds), (active) => declaredBonds(scored, active, weights), nameScore);
  return { units: firmUnits(named, rank, firm), tree: raised(named, firm), isShared: new Uint8Array(rank.nodeAt.length) };
}

/** Parts made of one another, of the resources whose turn it is and those before them. */
function byStructure(grounds: Grounds, stage: Stage, isNext: Uint8Array, wasBefore: Uint8Array, partMin: number): Stage {
  const { scored, rank, weights, counts } = grounds;
  const clusters = clustersOf(grounds, stage);
  const active = activePairs(scored.pairs, stage.units.of, (pair) => (scored.configured[pair] as number) > (scored.used[pair] as number));
  const { mainShareMin } = weights;
  const parts = new Parts({ ...stage, scored, active, clusters, rank, isNext, wasBefore, counts, partMin, mainShareMin });
  return { units: numberedUnits(rank, (node) => parts.partOf(node)), tree: clusters.toTree(parts.parts()), isShared: parts.isShared };
}

/** Joins by who names whom, as far as it is likely; `isWaiting` are those whose turn has not come. */
function byUse(grounds: Grounds, stage: Stage, behind: Uint8Array, isWaiting: Uint8Array): Stage {
  const { scored, rank, weights } = grounds;
  const isOut = stage.isShared.map((isShared, node) => isShared | (isWaiting[node] as number));
  const isLetInByMany = letInByMany(scored, stage.units.of);
  const tree = joinBy(grounds, stage, (active) => useBonds(scored, active, { isOut, behind, isLetInByMany }, weights), joinScore);
  const least = joinLevel + Math.round(weights.joinLogOdds * levelsPerLogOdds);
  return { units: firmUnits(tree, rank, least), tree, isShared: stage.isShared };
}

/**
 * Forms groups step by step: by what was declared together; by what resources are made of; by who names whom and who is tagged alike. Then
 * those come in that often serve several solutions: they join the one group that they touch, or they are shared; and uses join once more.
 */
export function formGroups(
  scored: ScoredPairs,
  resources: readonly KnownResource[],
  rank: ArnRank,
  weights: Weights,
  decisions: Decisions,
): FormedGroups {
  const serving = servingAmong(resources, scored);
  const counts = serving.map((isServing) => 1 - isServing);
  const carried = carriedTags(scored.tellingTags, resources.length);
  const grounds: Grounds = { scored, rank, weights: weights.grouping, decisions, carried, counts };
  const nobody = new Uint8Array(resources.length);
  const behind = behindGroups(scored, resources);
  const made = byStructure(grounds, byDeclaration(grounds), counts, nobody, weights.grouping.partMin);
  const used = byUse(grounds, made, behind, serving);
  const served = byStructure(grounds, used, serving, counts, weights.grouping.servedPartMin);
  const { tree, isShared } = byUse(grounds, served, behind, unheldRoles(resources, scored));
  return { tree, isShared };
}
