import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { widestPath } from '../../../../domain/association/explain/widest-path.js';
import { aKnownResource, anAssociationIndex } from '../../../support/an-association-index.js';

const resources = [...Array(7).keys()].map((node) => aKnownResource(`r${node}`));

describe('widestPath', () => {
  test('goes the way whose weakest pair is strongest, and answers nothing where there is no way', () => {
    const index = anAssociationIndex({
      resources,
      pairs: [
        [0, 1, 0.25],
        [0, 2, 0.875],
        [2, 3, 0.75],
        [3, 1, 0.875],
      ],
    });

    expect(widestPath(index, 0, 1)).toEqual([0, 2, 3, 1]);
    expect(widestPath(index, 0, 6)).toBeUndefined();
    expect(widestPath(index, 4, 4)).toEqual([4]);
  });

  test('finds the width that trying every threshold finds', () => {
    const pair = fc.tuple(fc.nat(6), fc.nat(6), fc.integer({ min: 1, max: 8 })).filter(([a, b]) => a < b);
    const pairs = fc.uniqueArray(pair, { selector: ([a, b]) => `${a} ${b}`, maxLength: 15 });
    fc.assert(
      fc.property(pairs, (some) => {
        const scored = some.map(([a, b, eighths]) => [a, b, eighths / 8] as const);

        const path = widestPath(anAssociationIndex({ resources, pairs: scored }), 0, 1) ?? [];

        const width = (x: number, y: number) => scored.find(([a, b]) => (a === x && b === y) || (a === y && b === x))?.[2] ?? 0;
        const found = Math.min(...path.slice(1).map((node, i) => width(path[i] ?? -1, node)));
        const widest = [8, 7, 6, 5, 4, 3, 2, 1].find((eighths) => isJoined(scored.filter(([, , wide]) => wide >= eighths / 8)));
        expect(path.length === 0 ? undefined : found * 8).toBe(widest);
      }),
    );
  });
});

function isJoined(pairs: readonly (readonly [number, number, number])[]): boolean {
  const reached = new Set([0]);
  for (let round = 0; round < resources.length; round += 1) {
    for (const [a, b] of pairs) if (reached.has(a) || reached.has(b)) reached.add(a).add(b);
  }
  return reached.has(1);
}
