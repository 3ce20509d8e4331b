import fc from 'fast-check';
import type { EvidenceRow, EvidenceTable } from '../../domain/association/evidence/evidence-table.js';

/** One row of evidence with what a test does not care about filled in. */
export function anEvidenceRow(changes: Partial<EvidenceRow> = {}): EvidenceRow {
  return { a: 1, b: 2, source: 8, relation: 5, count: 1, first: 100, last: 200, strength: 255, principals: 1, detail: '', ...changes };
}

/** A table's rows as they were added, for comparing in tests. */
export function rowsOf(table: EvidenceTable): readonly EvidenceRow[] {
  return Array.from({ length: table.rows }, (_, n) => ({
    a: table.a[n] as number,
    b: table.b[n] as number,
    source: table.source[n] as number,
    relation: table.relation[n] as number,
    count: table.count[n] as number,
    first: table.first[n] as number,
    last: table.last[n] as number,
    strength: table.strength[n] as number,
    principals: table.principals[n] as number,
    detail: table.details[table.detail[n] as number] as string,
  }));
}

/** Rows that often share a key. */
export const evidenceRow: fc.Arbitrary<EvidenceRow> = fc.record({
  a: fc.nat(5),
  b: fc.nat(5),
  source: fc.nat(3),
  relation: fc.nat(12),
  count: fc.oneof(fc.nat(9), fc.integer({ min: 0xffff_fff0, max: 0xffff_ffff })),
  first: fc.nat(1000),
  last: fc.nat(1000),
  strength: fc.nat(255),
  principals: fc.nat(255),
  detail: fc.constantFrom('', 'team=shop', 'app=shop', 'é', '\u{1f600}'),
});
