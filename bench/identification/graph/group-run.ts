import type { EvidenceTable } from '../../../domain/association/evidence/evidence-table.js';
import { arnRank } from '../../../domain/association/index/arn-rank.js';
import { componentsOf } from '../../../domain/association/index/components.js';
import { decisionsOf } from '../../../domain/association/index/decisions.js';
import { type FormedGroups, formGroups } from '../../../domain/association/index/form-groups.js';
import type { KnownResource } from '../../../domain/association/known-resource.js';
import { fittedWeights } from '../../../domain/association/score/fitted-weights.js';
import { pairFacts, scorePairs } from '../../../domain/association/score/score-pairs.js';
import { largeAsOf } from './large-estate.js';

/** What came of one run. */
export interface GroupRun extends FormedGroups {
  /** For every node the lowest of those that evidence connects it with. */
  readonly components: Uint32Array;
}

/** Finds components, scores every pair and forms groups, from the table of evidence on. */
export function groupRun(evidence: EvidenceTable, resources: readonly KnownResource[]): GroupRun {
  const scored = scorePairs(pairFacts({ evidence, resources, asOf: largeAsOf }, fittedWeights.halfLifeDays), fittedWeights);
  const components = componentsOf(scored.pairs, resources.length, scored.room);
  return { components, ...formGroups(scored, resources, arnRank(resources), fittedWeights, decisionsOf([], resources)) };
}
