import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { turnsBy } from '../../../../domain/association/index/turns-by.js';

const nodes = 12;
const counts = fc.array(fc.nat(5), { minLength: nodes, maxLength: nodes });
const marks = fc.array(fc.nat(1), { minLength: nodes, maxLength: nodes });
const names = fc.shuffledSubarray([...Array(nodes).keys()], { minLength: nodes });

describe('turnsBy', () => {
  test('puts those whose turn it is in order of their counts, then of their ARNs, and leaves out the others', () => {
    fc.assert(
      fc.property(counts, marks, names, (of, isNext, nodeAt) => {
        const turns = turnsBy(Int32Array.from(of), Uint8Array.from(isNext), { nodeAt: Uint32Array.from(nodeAt) }, new Uint32Array(nodes));

        const countOf = (node: number): number => of[node] ?? 0;
        expect([...turns]).toEqual(nodeAt.filter((node) => isNext[node] === 1).sort((a, b) => countOf(a) - countOf(b)));
      }),
    );
  });
});
