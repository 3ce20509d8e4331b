import { sourceNames } from '../../domain/association/evidence/evidence-source.js';
import type { EvidenceRow, EvidenceSink } from '../../domain/association/evidence/evidence-table.js';
import { relationNames } from '../../domain/association/evidence/relation.js';
import type { KnownResource } from '../../domain/association/known-resource.js';

/** One row of evidence with names in place of numbers. */
export interface ListedEvidence {
  readonly a: string;
  readonly b: string;
  readonly source: string;
  readonly relation: string;
  readonly strength: number;
  readonly detail: string;
}

/** What a source of evidence adds for these resources, by their names, in the order in which it came. */
export function listedEvidence(
  resources: readonly KnownResource[],
  source: (resources: readonly KnownResource[], sink: EvidenceSink) => void,
): readonly ListedEvidence[] {
  const rows: EvidenceRow[] = [];
  source(resources, { add: (row) => rows.push(row) });
  const nameOf = (node: number) => resources[node]?.name ?? '';
  return rows.map(({ a, b, source: code, relation, strength, detail }) => ({
    a: nameOf(a),
    b: nameOf(b),
    source: sourceNames[code] ?? '',
    relation: relationNames[relation] ?? '',
    strength,
    detail,
  }));
}
