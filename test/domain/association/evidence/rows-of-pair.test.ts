import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { rowsOfPair } from '../../../../domain/association/evidence/rows-of-pair.js';
import { anEvidenceRow, anEvidenceTable } from '../../../support/an-association-index.js';

describe('rowsOfPair', () => {
  test('finds both directions of a pair, whatever stands around it', () => {
    const ends = fc.record({ a: fc.nat(6), b: fc.nat(6), source: fc.nat(3) });
    fc.assert(
      fc.property(fc.array(ends, { maxLength: 60 }), fc.nat(6), fc.nat(6), (rows, one, other) => {
        const table = anEvidenceTable(rows.map((row) => anEvidenceRow(row)));

        const found = rowsOfPair(table, one, other);

        const isPair = (a?: number, b?: number) => (a === one && b === other) || (a === other && b === one);
        const wanted = [...Array(table.rows).keys()].filter((row) => isPair(table.a[row], table.b[row]));
        expect([...found].sort((x, y) => x - y)).toEqual(wanted);
      }),
    );
  });
});
