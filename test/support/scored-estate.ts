import { type EvidenceSource, sourceCode } from '../../domain/association/evidence/evidence-source.js';
import type { EvidenceRow, EvidenceTable } from '../../domain/association/evidence/evidence-table.js';
import { type RelationName, relationCode } from '../../domain/association/evidence/relation.js';
import type { KnownResource } from '../../domain/association/known-resource.js';
import { fittedWeights } from '../../domain/association/score/fitted-weights.js';
import { pairFacts, type ScoredPairs, scorePairs } from '../../domain/association/score/score-pairs.js';
import { anEvidenceRow, anEvidenceTable, noon } from './an-association-index.js';

/** A row of any source and relation, as strong as can be, seen once. */
export function aRow(a: number, b: number, source: EvidenceSource, relation: RelationName, detail = ''): EvidenceRow {
  return anEvidenceRow({ a, b, source: sourceCode[source], relation: relationCode[relation], strength: 255, count: 1, detail });
}

/** The first is made of the second: a link that structure rests on. */
export function aLink(a: number, b: number): EvidenceRow {
  return aRow(a, b, 'configuration', 'needs', 'runs with');
}

/** Resources and all evidence about them, scored with the reviewed weights. */
export function scoredPairs(resources: readonly KnownResource[], evidence: EvidenceTable): ScoredPairs {
  return scorePairs(pairFacts({ evidence, resources, asOf: noon }, fittedWeights.halfLifeDays), fittedWeights);
}

/** Resources and rows about them, scored with the reviewed weights. */
export function aScoredEstate(resources: readonly KnownResource[], rows: readonly EvidenceRow[]): ScoredPairs {
  return scoredPairs(resources, anEvidenceTable(rows));
}
