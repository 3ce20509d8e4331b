import type { EvidenceTable } from '../../../domain/association/evidence/evidence-table.js';
import { arnRank } from '../../../domain/association/index/arn-rank.js';
import { decisionsOf } from '../../../domain/association/index/decisions.js';
import { type FormedGroups, formGroups } from '../../../domain/association/index/form-groups.js';
import type { KnownResource } from '../../../domain/association/known-resource.js';
import { fittedWeights } from '../../../domain/association/score/fitted-weights.js';
import { pairFacts, scorePairs } from '../../../domain/association/score/score-pairs.js';
import { largeAsOf } from './large-estate.js';

/** Scores every pair and forms groups, from the table of evidence on; components come with the groups. */
export function groupRun(evidence: EvidenceTable, resources: readonly KnownResource[]): FormedGroups {
  const scored = scorePairs(pairFacts(evidence, resources, largeAsOf, fittedWeights.halfLifeDays), fittedWeights);
  return formGroups(scored, resources, arnRank(resources), fittedWeights, decisionsOf([], resources));
}
