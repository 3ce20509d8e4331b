import { describe, expect, it } from '@jest/globals';
import { countMax, emptyColumns, foldRow, putRow, tableOf } from '../../../../domain/association/evidence/evidence-columns.js';

describe('columns of evidence', () => {
  it('put a row and fold another into it, stopping at the largest count', () => {
    const columns = emptyColumns(3);
    columns.count.set([countMax - 1, 2]);
    columns.first.set([50, 40]);
    columns.last.set([60, 70]);

    putRow(columns, 2, columns, 0, 9);
    foldRow(columns, 2, columns, 1);

    expect([columns.count[2], columns.first[2], columns.last[2], columns.detail[2]]).toEqual([countMax, 40, 70, 9]);
  });

  it('become a table of their first rows', () => {
    const table = tableOf(emptyColumns(3), 2, ['x']);

    expect([table.rows, table.a.length, table.details]).toEqual([2, 2, ['x']]);
  });
});
