import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { EvidenceBuilder } from '../../../../domain/association/evidence/evidence-builder.js';
import { decodeEvidence, encodeEvidence } from '../../../../domain/association/evidence/evidence-bytes.js';
import type { EvidenceRow, EvidenceTable } from '../../../../domain/association/evidence/evidence-table.js';
import { InvalidObjectError } from '../../../../domain/errors.js';
import { anEvidenceRow, evidenceRow } from '../../../support/evidence-rows.js';

function built(rows: readonly EvidenceRow[]): EvidenceTable {
  const builder = new EvidenceBuilder();
  for (const row of rows) builder.add({ ...row, last: row.first + row.last });
  return builder.finish();
}

const table = built([anEvidenceRow({ detail: 'app=ü' }), anEvidenceRow({ a: 3, detail: 'app=shop' }), anEvidenceRow({ b: 4 })]);
const bytes = encodeEvidence(table);

describe('the bytes of evidence', () => {
  it('are read back as the same table', () => {
    fc.assert(
      fc.property(fc.array(evidenceRow, { maxLength: 20 }), (rows) => {
        expect(decodeEvidence(encodeEvidence(built(rows)))).toEqual(built(rows));
      }),
    );
  });

  it('are refused when they are cut off, go on, or are of another kind', () => {
    for (let length = 0; length < bytes.length; length++)
      expect(() => decodeEvidence(bytes.subarray(0, length))).toThrow(InvalidObjectError);
    expect(() => decodeEvidence(Buffer.concat([bytes, Buffer.alloc(4)]))).toThrow('something follows its end');
    expect(() => decodeEvidence(Buffer.from('CVSG0000'))).toThrow('another kind');
  });

  it('are refused or read as a whole table whatever is changed in them', () => {
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.nat(255), (at, value) => {
        const changed = bytes.slice();
        changed[at] = value;

        try {
          const read = decodeEvidence(changed);
          expect([...read.detail].every((detail) => detail < read.details.length)).toBe(true);
        } catch (error) {
          expect(error).toBeInstanceOf(InvalidObjectError);
        }
      }),
      { numRuns: 2000 },
    );
  });
});
