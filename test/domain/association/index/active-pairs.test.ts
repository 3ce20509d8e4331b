import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { activePairs } from '../../../../domain/association/index/active-pairs.js';
import { pairsOf } from '../../../support/pairs-of.js';

const nodes = 8;

describe('activePairs', () => {
  test('are those of the candidates between different units', () => {
    const node = fc.nat(nodes - 1);
    const units = fc.array(fc.nat(3), { minLength: nodes, maxLength: nodes });
    fc.assert(
      fc.property(fc.array(fc.tuple(node, node), { maxLength: 20 }), units, (ends, unitOf) => {
        const pairs = pairsOf(ends, nodes);
        const candidates = [...Array(pairs.pairs).keys()].filter((pair) => pair % 3 !== 0);

        const active = activePairs(pairs, Uint32Array.from(candidates), Uint32Array.from(unitOf));

        expect([...active]).toEqual(candidates.filter((pair) => unitOf[pairs.low[pair] ?? 0] !== unitOf[pairs.high[pair] ?? 0]));
      }),
    );
  });
});
