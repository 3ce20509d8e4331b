import { createHash } from 'node:crypto';
import { type FactsSource, pairFacts, type ScoredPairs, scorePairs } from '../score/score-pairs.js';
import type { Weights } from '../score/weights.js';
import { type ArnRank, arnRank } from './arn-rank.js';
import type { AssociationIndex } from './association-index.js';
import { decisionsOf, pairKey } from './decisions.js';
import { formGroups } from './form-groups.js';
import { readTree } from './group-tree.js';
import { groupsOf } from './groups.js';
import type { PairFeedback } from './pair-feedback.js';
import { pairGraph } from './pair-graph.js';

/** What an index is made of. */
export interface IndexSource extends FactsSource {
  readonly weights: Weights;
  readonly feedback?: readonly PairFeedback[];
}

/** Scores all pairs, forms groups and tells shared services from members. */
export function buildIndex({ resources, evidence, weights, asOf, logDays = [], room, feedback = [] }: IndexSource): AssociationIndex {
  const decisions = decisionsOf(feedback, resources);
  const scored = scorePairs(pairFacts({ resources, evidence, asOf, logDays, ...(room && { room }) }, weights.halfLifeDays), weights);
  const rank = arnRank(resources);
  const { tree: raw, isShared, isSilent } = formGroups(scored, resources, rank, weights, decisions);
  const tree = readTree(raw);
  return {
    resources,
    evidence,
    graph: pairGraph(scored, resources.length, weights),
    tree,
    statisticsVersion: statisticsVersion(scored, rank),
    isShared,
    silent: silentKeys(scored, isSilent, resources.length),
    groups: groupsOf({ tree, isShared, weights }, weights.threshold),
    verdicts: decisions.verdicts,
    weights,
    asOf,
  };
}

function silentKeys({ pairs }: ScoredPairs, isSilent: Uint8Array, nodes: number): ReadonlySet<number> {
  const keys = new Set<number>();
  for (let pair = isSilent.indexOf(1); pair >= 0; pair = isSilent.indexOf(1, pair + 1))
    keys.add(pairKey(pairs.low[pair] as number, pairs.high[pair] as number, nodes));
  return keys;
}

/** Hash of the statistics that scores rest on, in order of ARNs: equal statistics are equal versions, whatever was read first. */
function statisticsVersion({ degrees, tellingTags }: ScoredPairs, { nodeAt }: ArnRank): string {
  const hash = createHash('sha256');
  for (const counts of [degrees.configured, degrees.logged, degrees.called])
    hash.update(new Uint8Array(nodeAt.map((node) => counts[node] as number).buffer));
  hash.update(JSON.stringify(tellingTags.keys)).update(tellingTags.telling);
  return hash.digest('hex').slice(0, 16);
}
