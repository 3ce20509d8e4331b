import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { components } from '../../../../bench/identification/quality/components.js';

describe('components', () => {
  it('joins what edges reach, and leaves the rest out', () => {
    const edges = fc.array(fc.tuple(fc.nat(11), fc.nat(11)), { maxLength: 15 });

    fc.assert(
      fc.property(edges, (all) => {
        const found = components(12, all);
        for (let start = 0; start < 12; start += 1) {
          const reached = new Set([start]);
          for (const node of reached) for (const [a, b] of all) if (a === node || b === node) reached.add(a === node ? b : a);
          for (let node = 0; node < 12; node += 1) {
            const isJoined = all.some(([a, b]) => a === node || b === node);
            expect(found[node] === -1).toBe(!isJoined);
            if (isJoined) expect(found[node] === found[start]).toBe(reached.has(node));
          }
        }
      }),
    );
  });
});
