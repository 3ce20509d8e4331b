import { EvidenceBuilder } from '../../domain/association/evidence/evidence-builder.js';
import type { EvidenceTable } from '../../domain/association/evidence/evidence-table.js';

/** The same evidence between nodes that stand elsewhere, in the order that a table has. */
export function movedEvidence(evidence: EvidenceTable, to: (node: number) => number): EvidenceTable {
  const builder = new EvidenceBuilder();
  const at = (column: Uint8Array | Uint32Array, row: number): number => column[row] ?? 0;
  for (let row = 0; row < evidence.rows; row += 1)
    builder.add({
      a: to(at(evidence.a, row)),
      b: to(at(evidence.b, row)),
      source: at(evidence.source, row),
      relation: at(evidence.relation, row),
      count: at(evidence.count, row),
      first: at(evidence.first, row),
      last: at(evidence.last, row),
      strength: at(evidence.strength, row),
      principals: at(evidence.principals, row),
      detail: evidence.details[at(evidence.detail, row)] ?? '',
    });
  return builder.finish();
}
