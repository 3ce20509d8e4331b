import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { pairRows } from '../../../../domain/association/score/pair-rows.js';
import { anEvidenceRow, anEvidenceTable } from '../../../support/an-association-index.js';

describe('pairRows', () => {
  test('puts rows of a pair together, whoever acts, in order of the pair', () => {
    const evidence = anEvidenceTable([anEvidenceRow({ a: 2, b: 0 }), anEvidenceRow({ a: 0, b: 2 }), anEvidenceRow({ a: 1, b: 0 })]);

    const { pairs, low, high, start } = pairRows(evidence, 3);

    expect(pairs).toBe(2);
    expect([[...low], [...high], [...start]]).toEqual([
      [0, 0],
      [1, 2],
      [0, 1, 3],
    ]);
  });

  test('leaves out a row about one node, and one about a node that is not there', () => {
    const evidence = anEvidenceTable([anEvidenceRow({ a: 1, b: 1 }), anEvidenceRow({ a: 0, b: 7 })]);

    expect(pairRows(evidence, 3).pairs).toBe(0);
  });

  test('finds every row once, in any table', () => {
    const node = fc.integer({ min: 0, max: 9 });
    fc.assert(
      fc.property(fc.array(fc.tuple(node, node), { maxLength: 60 }), (ends) => {
        const evidence = anEvidenceTable(ends.map(([a, b]) => anEvidenceRow({ a, b })));
        const found = pairRows(evidence, 10);
        expect([...found.rows].sort((x, y) => x - y)).toEqual([...evidence.a.keys()].filter((row) => evidence.a[row] !== evidence.b[row]));
        expect(found.pairs).toBe(new Set(ends.filter(([a, b]) => a !== b).map(([a, b]) => `${Math.min(a, b)} ${Math.max(a, b)}`)).size);
      }),
    );
  });
});
