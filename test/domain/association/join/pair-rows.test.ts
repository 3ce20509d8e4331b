import { describe, expect, it } from '@jest/globals';
import { PairRows } from '../../../../domain/association/join/pair-rows.js';
import { rowsOf } from '../../../support/evidence-rows.js';

describe('PairRows', () => {
  it('takes the larger count of two sides, counts principals once and widens time', () => {
    const rows = new PairRows(4);
    rows.add(1, 2, 8, 5, 1, 0, 3, 50, 60);
    rows.add(1, 2, 8, 5, 2, 77, 5, 40, 45);
    rows.add(1, 2, 8, 5, 1, 77, 4, 55, 90);
    rows.add(1, 2, 8, 5, 0, 78, 1, 55, 56);

    expect(rowsOf(rows.finish())).toEqual([
      { a: 1, b: 2, source: 8, relation: 5, count: 7, first: 40, last: 90, strength: 255, principals: 2, detail: '' },
    ]);
  });

  it('keeps pairs, sources and relations apart, in order', () => {
    const rows = new PairRows(4);
    rows.add(2, 1, 8, 5, 0, 0, 1, 0, 0);
    rows.add(1, 3, 8, 5, 0, 0, 1, 0, 0);
    rows.add(1, 2, 8, 6, 0, 0, 1, 0, 0);
    rows.add(1, 2, 6, 7, 0, 0, 1, 0, 0);

    expect(rowsOf(rows.finish()).map(({ a, b, source, relation }) => [a, b, source, relation])).toEqual([
      [1, 2, 6, 7],
      [1, 2, 8, 6],
      [1, 3, 8, 5],
      [2, 1, 8, 5],
    ]);
  });

  it('answers an empty table for none', () => {
    expect(new PairRows(3).finish()).toMatchObject({ rows: 0, details: [] });
  });
});
