import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { activePairs } from '../../../../domain/association/index/active-pairs.js';
import { pairRows } from '../../../../domain/association/score/pair-rows.js';
import { anEvidenceRow, anEvidenceTable } from '../../../support/an-association-index.js';

const nodes = 8;

describe('activePairs', () => {
  test('are those that count between different units, each listed at both its ends', () => {
    const node = fc.nat(nodes - 1);
    const units = fc.array(fc.nat(3), { minLength: nodes, maxLength: nodes });
    fc.assert(
      fc.property(fc.array(fc.tuple(node, node), { maxLength: 20 }), units, (ends, unitOf) => {
        const pairs = pairRows(anEvidenceTable(ends.map(([a, b]) => anEvidenceRow({ a, b }))), nodes);
        const counts = (pair: number): boolean => pair % 3 !== 0;

        const active = activePairs(pairs, Uint32Array.from(unitOf), counts);

        const isActive = (pair: number) => counts(pair) && unitOf[pairs.low[pair] ?? 0] !== unitOf[pairs.high[pair] ?? 0];
        const wanted = [...Array(pairs.pairs).keys()].filter(isActive);
        expect([...active.pairs]).toEqual(wanted);
        for (let one = 0; one < nodes; one++) {
          const listed = active.places.subarray(active.offsets[one], active.offsets[one + 1]);
          const own = wanted.filter((pair) => pairs.low[pair] === one || pairs.high[pair] === one);
          expect(Array.from(listed, (place) => active.pairs[place])).toEqual(own);
        }
      }),
    );
  });
});
