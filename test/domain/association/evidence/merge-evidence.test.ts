import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { EvidenceBuilder } from '../../../../domain/association/evidence/evidence-builder.js';
import type { EvidenceRow, EvidenceTable } from '../../../../domain/association/evidence/evidence-table.js';
import { mergeEvidence } from '../../../../domain/association/evidence/merge-evidence.js';
import { anEvidenceRow, evidenceRow, rowsOf } from '../../../support/evidence-rows.js';

function built(rows: readonly EvidenceRow[]): EvidenceTable {
  const builder = new EvidenceBuilder();
  for (const row of rows) builder.add(row);
  return builder.finish();
}

const parts = fc.array(fc.array(evidenceRow, { maxLength: 15 }), { maxLength: 6 });

describe('mergeEvidence', () => {
  it('sums the same key of several tables and keeps the others', () => {
    const merged = mergeEvidence([
      built([anEvidenceRow({ detail: 'b' })]),
      built([anEvidenceRow({ detail: 'b' }), anEvidenceRow({ detail: 'a' })]),
    ]);

    expect(merged.details).toEqual(['a', 'b']);
    expect(rowsOf(merged)).toEqual([anEvidenceRow({ detail: 'a' }), anEvidenceRow({ detail: 'b', count: 2 })]);
  });

  it('equals one table of all the rows', () => {
    fc.assert(
      fc.property(parts, (tables) => {
        expect(mergeEvidence(tables.map(built))).toEqual(built(tables.flat()));
      }),
    );
  });

  it('answers equal bits in any order and any grouping', () => {
    fc.assert(
      fc.property(parts, fc.nat(6), (tables, cut) => {
        const all = tables.map(built);

        const grouped = mergeEvidence([mergeEvidence(all.slice(cut).reverse()), mergeEvidence(all.slice(0, cut))]);

        expect(grouped).toEqual(mergeEvidence(all));
      }),
    );
  });

  it('answers an empty table for none', () => {
    expect(mergeEvidence([]).rows).toBe(0);
  });
});
