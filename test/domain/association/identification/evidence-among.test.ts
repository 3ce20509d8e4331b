import { describe, expect, it } from '@jest/globals';
import { evidenceAmong } from '../../../../domain/association/identification/evidence-among.js';
import { anEvidenceRow, anEvidenceTable } from '../../../support/an-association-index.js';

const table = anEvidenceTable([
  anEvidenceRow({ a: 0, b: 1 }),
  anEvidenceRow({ a: 1, b: 2, detail: 'PutObject' }),
  anEvidenceRow({ a: 2, b: 0 }),
]);

describe('evidenceAmong', () => {
  it('is the same table where nothing came and went', () => {
    expect(evidenceAmong(table, ['a', 'b', 'c'], ['a', 'b', 'c'])).toBe(table);
  });

  it('renumbers what is still there and leaves out what speaks of the gone', () => {
    const moved = evidenceAmong(table, ['a', 'b', 'c'], ['b', 'bb', 'c']);

    expect([moved.rows, [...moved.a], [...moved.b], moved.details]).toEqual([1, [0], [2], ['PutObject']]);
    expect([...moved.count]).toEqual([12]);
  });
});
