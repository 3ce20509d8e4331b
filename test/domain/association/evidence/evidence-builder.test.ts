import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { EvidenceBuilder } from '../../../../domain/association/evidence/evidence-builder.js';
import type { EvidenceRow, EvidenceTable } from '../../../../domain/association/evidence/evidence-table.js';
import { relationCode } from '../../../../domain/association/evidence/relation.js';
import { anEvidenceRow, evidenceRow, rowsOf } from '../../../support/evidence-rows.js';

function built(rows: readonly EvidenceRow[]): EvidenceTable {
  const builder = new EvidenceBuilder();
  for (const row of rows) builder.add(row);
  return builder.finish();
}

describe('EvidenceBuilder', () => {
  it('sums the counts of one key, widens its time and keeps the strongest', () => {
    const table = built([
      anEvidenceRow({ count: 2, first: 100, last: 150, strength: 10, principals: 3 }),
      anEvidenceRow({ count: 3, first: 90, last: 120, strength: 20, principals: 1 }),
    ]);

    expect(rowsOf(table)).toEqual([anEvidenceRow({ count: 5, first: 90, last: 150, strength: 20, principals: 3 })]);
  });

  it('keeps the acting side first, and the smaller node where nobody acts', () => {
    const table = built([
      anEvidenceRow({ a: 9, b: 3, relation: relationCode.calls }),
      anEvidenceRow({ a: 9, b: 3, relation: relationCode['talks with'] }),
    ]);

    expect(rowsOf(table).map(({ a, b }) => [a, b])).toEqual([
      [3, 9],
      [9, 3],
    ]);
  });

  it('takes a resource for no evidence about itself', () => {
    expect(built([anEvidenceRow({ a: 4, b: 4 })]).rows).toBe(0);
  });

  it('stops counts, strength and principals at what a column holds', () => {
    const table = built([anEvidenceRow({ count: 2 ** 40, strength: 999, principals: 999 }), anEvidenceRow({ count: 7 })]);

    expect(rowsOf(table)).toEqual([anEvidenceRow({ count: 0xffff_ffff, strength: 255, principals: 255 })]);
  });

  it('cuts a long detail, and makes broken text whole, so that it can be stored', () => {
    const table = built([anEvidenceRow({ detail: 'x'.repeat(600) }), anEvidenceRow({ detail: '\ud800' })]);

    expect(table.details).toEqual(['x'.repeat(512), '\ufffd']);
  });

  it('answers the same table whatever order the rows came in', () => {
    fc.assert(
      fc.property(fc.array(evidenceRow, { maxLength: 40 }), (rows) => {
        expect(built([...rows].reverse())).toEqual(built(rows));
      }),
    );
  });

  it('keeps every row in order and each key once, also when it folds in between', () => {
    const builder = new EvidenceBuilder();
    for (let n = 0; n < 2_200_000; n++) builder.add(anEvidenceRow({ a: n % 50, b: 100 + (n % 7) }));

    const table = builder.finish();

    expect(table.rows).toBe(350);
    expect(table.count.reduce((sum, count) => sum + count, 0)).toBe(2_200_000);
    expect(rowsOf(table).map(({ a, b }) => a * 1000 + b)).toEqual(
      [...table.a].map((a, n) => a * 1000 + (table.b[n] as number)).sort((x, y) => x - y),
    );
  });

  it('goes on after it has answered', () => {
    const builder = new EvidenceBuilder();
    builder.add(anEvidenceRow({ detail: 'b' }));
    builder.finish();
    builder.add(anEvidenceRow({ detail: 'a' }));

    expect(rowsOf(builder.finish()).map(({ detail }) => detail)).toEqual(['a', 'b']);
  });
});
