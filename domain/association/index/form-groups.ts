import { butNot, eitherOf, notOf } from '../columns/marks.js';
import type { KnownResource } from '../known-resource.js';
import { selfStartingAmong } from '../score/link-class.js';
import type { ScoredPairs } from '../score/score-pairs.js';
import type { GroupingWeights, Weights } from '../score/weights.js';
import { activePairs } from './active-pairs.js';
import { agglomerate } from './agglomerate.js';
import type { ArnRank } from './arn-rank.js';
import { bondGraph, unitBonds } from './bond-graph.js';
import { type CarriedTags, carriedTags } from './carried-tags.js';
import { ClusterRoom } from './cluster-room.js';
import { Clusters } from './clusters.js';
import { decidedTree } from './decided-tree.js';
import type { Decisions } from './decisions.js';
import { type RawTree, raised } from './group-tree.js';
import { type Guards, guardsOf } from './guards.js';
import { joinScore, nameScore } from './join-score.js';
import { joinLevel, levelsPerLogOdds } from './levels.js';
import { Networks } from './networks.js';
import { type BindingPairs, bindingPairs, declaredBonds, declaredPairs, type PairBonds, useBonds } from './pair-bonds.js';
import { anySize, noMainShare, Parts } from './parts.js';
import { scatteredRoles } from './scattered-roles.js';
import { type Rules, rulesOf } from './security-groups.js';
import { placesAmong, runningAmong, servingAmong } from './serving-among.js';
import { type StructureLinks, structureLinks } from './structure-links.js';
import { noTagBonds, type TagBonds, tagBonds } from './tag-bonds.js';
import { noTagOdds, type TagOdds, tagOdds } from './tag-odds.js';
import { firmUnits, numberedUnits, type Units } from './units.js';

/** How resources came together, and which serve several groups. */
export interface FormedGroups {
  readonly tree: RawTree;
  readonly isShared: Uint8Array;
  /** 1 for pairs whose use counted nothing, as it was never seen; see `silentUses`. */
  readonly isSilent: Uint8Array;
}

/** What all steps read. */
interface Grounds {
  readonly scored: ScoredPairs;
  readonly links: StructureLinks;
  readonly binding: BindingPairs;
  readonly rules: Rules;
  readonly rank: ArnRank;
  readonly weights: GroupingWeights;
  readonly decisions: Decisions;
  readonly carried: CarriedTags;
  /** Of the clusters of one step at a time. */
  readonly room: ClusterRoom;
  /** 1 for resources that are not of a serving type. */
  readonly counts: Uint8Array;
  /** 1 for resources that begin work by themselves. */
  readonly startsItself: Uint8Array;
  readonly scoreOf: typeof joinScore;
}

/** How far the groups have come. */
interface Stage {
  readonly tagOdds: TagOdds;
  readonly units: Units;
  readonly tree: RawTree;
  readonly isShared: Uint8Array;
}

function clustersOf(
  { carried, startsItself, decisions, room }: Grounds,
  { units, tree, tagOdds }: Pick<Stage, 'units' | 'tree' | 'tagOdds'>,
): Clusters {
  return new Clusters({ units, tree, tagOdds, carried, startsItself, apart: decisions.apart, room });
}

/** Joins units by the bonds of their pairs. */
function joinBy(
  grounds: Grounds,
  from: Pick<Stage, 'units' | 'tree' | 'tagOdds'>,
  candidates: Uint32Array,
  bondsOf: (active: Uint32Array) => PairBonds,
  scoreOf: typeof joinScore,
  tagged: (clusters: Clusters) => TagBonds = () => noTagBonds,
): RawTree {
  const { scored, weights } = grounds;
  const clusters = clustersOf(grounds, from);
  const active = activePairs(scored.pairs, candidates, from.units.of);
  const bonds = unitBonds(scored.pairs, active, bondsOf(active), from.units.of, tagged(clusters));
  const graph = bondGraph(bonds, from.units.count);
  const left = agglomerate(graph, clusters, scoreOf(clusters, weights));
  return clusters.toTree(left);
}

/** The first step: what the same stack, application or code declares. */
function byDeclaration(grounds: Grounds): Stage {
  const { scored, rank, weights, carried, decisions } = grounds;
  const firm = Math.round(weights.nameLogOdds * levelsPerLogOdds);
  const none = noTagOdds(carried.keys);
  const decided = decidedTree(rank, decisions);
  const declared = declaredPairs(scored);
  const bondsOf = (active: Uint32Array): PairBonds => declaredBonds(scored, active, weights);
  const named = declared.length === 0 ? decided.tree : joinBy(grounds, { ...decided, tagOdds: none }, declared, bondsOf, nameScore);
  return {
    units: firmUnits(named, rank, firm, grounds.room),
    tree: raised(named, firm),
    isShared: new Uint8Array(rank.nodeAt.length),
    tagOdds: none,
  };
}

/** Parts made of one another, of the resources whose turn it is and those before them. */
function byStructure(
  grounds: Grounds,
  stage: Stage,
  isNext: Uint8Array,
  wasBefore: Uint8Array,
  partMin: number,
  mainShareMin = grounds.weights.mainShareMin,
): Stage {
  const { links, rank, counts, room } = grounds;
  const clusters = clustersOf(grounds, stage);
  const parts = new Parts({ ...stage, links, clusters, rank, room, isNext, wasBefore, counts, partMin, mainShareMin });
  return {
    units: numberedUnits(rank, (node) => parts.partOf(node), room),
    tree: clusters.toTree(parts.parts()),
    isShared: parts.isShared,
    tagOdds: stage.tagOdds,
  };
}

/** 1 for units with anything that joins. */
function openUnits({ of, count }: Units, isOut: Uint8Array): Uint8Array {
  const isOpen = new Uint8Array(count);
  for (let node = 0; node < of.length; node++) if (isOut[node] === 0) isOpen[of[node] as number] = 1;
  return isOpen;
}

/** Joins by who names whom, as far as it is likely; `isWaiting` are those whose turn has not come. */
function byUse(grounds: Grounds, stage: Stage, guards: Guards, isWaiting: Uint8Array): Stage {
  const { scored, rank, weights, binding, carried, room } = grounds;
  const isOut = eitherOf(stage.isShared, isWaiting, scored.room);
  const tree = joinBy(
    grounds,
    stage,
    binding.pairs,
    (active) => useBonds(scored, active, binding.kinds, { isOut, ...guards }),
    grounds.scoreOf,
    (clusters) => tagBonds(clusters, openUnits(stage.units, isOut), carried.binds),
  );
  const least = joinLevel + Math.round(weights.joinLogOdds * levelsPerLogOdds);
  return { ...stage, units: firmUnits(tree, rank, least, room), tree };
}

/** Networks last: with the group that runs in them, or shared. */
function byPlace(grounds: Grounds, stage: Stage, isPlace: Uint8Array, runs: Uint8Array): Omit<FormedGroups, 'isSilent'> {
  const { links, rank } = grounds;
  const clusters = clustersOf(grounds, stage);
  const networks = new Networks({ ...stage, links, clusters, rank, isPlace, runs });
  return { tree: clusters.toTree(networks.parts()), isShared: networks.isShared };
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
  scoreOf: typeof joinScore = joinScore,
): FormedGroups {
  const { types, room: columns } = scored;
  const links = structureLinks(scored, resources.length);
  const { kept, common, unheld } = servingAmong(resources, types, links);
  const isPlace = placesAmong(types);
  const counts = notOf(eitherOf(isPlace, eitherOf(kept, common, columns), columns), columns);
  const carried = carriedTags(scored.tellingTags, resources, columns);
  const startsItself = selfStartingAmong(types);
  const pairs = { scored, links, binding: bindingPairs(scored), rules: rulesOf(scored) };
  const room = new ClusterRoom(resources.length, carried.keys, columns);
  const grounds: Grounds = { ...pairs, rank, weights: weights.grouping, decisions, carried, room, counts, startsItself, scoreOf };
  const nobody = columns.take(Uint8Array, resources.length);
  const waiting = notOf(counts, columns);
  const made = byStructure(grounds, byDeclaration(grounds), counts, nobody, weights.grouping.partMin);
  const guards = guardsOf({ ...pairs, resources, partOf: made.units.of, counts });
  const untagged = byUse(grounds, made, guards, waiting);
  const tagged = { ...untagged, tagOdds: tagOdds(carried, untagged.units) };
  const used = byUse(grounds, tagged, guards, waiting);
  const served = byStructure(grounds, used, kept, counts, weights.grouping.servedPartMin);
  const scattered = scatteredRoles(scored, served, unheld);
  const apart = {
    ...served,
    tagOdds: tagOdds(carried, served.units),
    isShared: eitherOf(served.isShared, scattered, columns),
  };
  const late = eitherOf(isPlace, butNot(common, unheld, columns), columns);
  const settled = byUse(grounds, apart, guards, late);
  const before = eitherOf(counts, kept, columns);
  const complete = byStructure(grounds, settled, common, before, anySize, noMainShare);
  return { ...byPlace(grounds, complete, isPlace, runningAmong(types, counts)), isSilent: guards.isSilent };
}
