import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { componentsOf } from '../../../../domain/association/index/components.js';
import { pairsOf } from '../../../support/pairs-of.js';

const nodes = 10;

function lowestReached(ends: readonly (readonly [number, number])[], node: number): number {
  const reached = new Set([node]);
  for (const one of reached) {
    for (const [a, b] of ends) {
      if (a === one) reached.add(b);
      if (b === one) reached.add(a);
    }
  }
  return Math.min(...reached);
}

describe('componentsOf', () => {
  test('names every node by the lowest that walking along evidence reaches', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(nodes - 1), fc.nat(nodes - 1)), { maxLength: 14 }), (ends) => {
        const pairs = pairsOf(ends, nodes);

        expect([...componentsOf(pairs, nodes)]).toEqual(Array.from({ length: nodes }, (_, node) => lowestReached(ends, node)));
      }),
    );
  });
});
