import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { reachPaths } from '../../../../domain/association/index/reach-paths.js';
import { aKnownResource, anAssociationIndex } from '../../../support/an-association-index.js';

const nodes = 7;
const names = [...Array(nodes).keys()].map((node) => `r${node}`);
const resources = names.map((name) => aKnownResource(name));
const allNodes = new Set(resources.keys());

const aPair = fc.tuple(fc.nat(nodes - 1), fc.nat(nodes - 1), fc.integer({ min: 1, max: 4 })).filter(([a, b]) => a < b);
const somePairs = fc.uniqueArray(aPair, { selector: ([a, b]) => `${a} ${b}`, maxLength: 14 });

type Pairs = readonly (readonly [number, number, number])[];

/** Every path from node 0 that visits no node twice and walks through no shared service, with its weakest step. */
function allPaths(pairs: Pairs, shared: readonly number[]): readonly { readonly path: readonly number[]; readonly weakest: number }[] {
  const found = [{ path: [0], weakest: 9 }];
  for (const { path, weakest } of found) {
    const last = path.at(-1) ?? 0;
    if (path.length > 1 && shared.includes(last)) continue;
    for (const [a, b, eighths] of pairs) {
      const next = a === last ? b : b === last ? a : undefined;
      if (next !== undefined && !path.includes(next)) found.push({ path: [...path, next], weakest: Math.min(weakest, eighths) });
    }
  }
  return found;
}

const scored = (pairs: Pairs): Pairs => pairs.map(([a, b, eighths]) => [a, b, eighths / 8]);

describe('reachPaths', () => {
  test('takes the fewest steps, of those the one whose weakest step is strongest, through no shared service', () => {
    fc.assert(
      fc.property(somePairs, fc.uniqueArray(fc.nat(nodes - 1), { maxLength: 2 }), (pairs, shared) => {
        const paths = reachPaths(anAssociationIndex({ resources, pairs: scored(pairs), shared }), 0, allNodes, 9);

        const every = allPaths(pairs, shared);
        for (const node of allNodes) {
          const leading = every.filter(({ path }) => path.at(-1) === node);
          const fewest = Math.min(...leading.map(({ path }) => path.length));
          const shortest = leading.filter(({ path }) => path.length === fewest);
          const strongest = Math.max(...shortest.map(({ weakest }) => weakest));
          const best = shortest.filter(({ weakest }) => weakest === strongest).map(({ path }) => path);
          if (best.length === 0) expect(paths.has(node)).toBe(false);
          else expect(best).toContainEqual(paths.get(node));
        }
      }),
    );
  });

  test('of equally good paths answers the same one in whatever order resources were read', () => {
    fc.assert(
      fc.property(somePairs, fc.shuffledSubarray([...allNodes], { minLength: nodes }), (pairs, places) => {
        const shuffled = [...allNodes].map((place) => resources[places.indexOf(place)] ?? aKnownResource(''));
        const moved = pairs.map(([a, b, eighths]) => [places[a] ?? 0, places[b] ?? 0, eighths] as const);

        const paths = reachPaths(anAssociationIndex({ resources, pairs: scored(pairs) }), 0, allNodes, 9);
        const turned = reachPaths(anAssociationIndex({ resources: shuffled, pairs: scored(moved) }), places[0] ?? 0, allNodes, 9);

        for (const [node, path] of paths) expect(turned.get(places[node] ?? 0)).toEqual(path.map((step) => places[step]));
      }),
    );
  });

  test('stops at the depth and outside the members', () => {
    const index = anAssociationIndex({
      resources,
      pairs: [
        [0, 1, 0.9],
        [1, 2, 0.9],
        [2, 3, 0.9],
      ],
    });

    expect([...reachPaths(index, 0, new Set([1, 2, 3]), 2).keys()]).toEqual([1, 2]);
    expect(reachPaths(index, 0, new Set([2, 3]), 9).size).toBe(0);
  });

  test('goes over what a person accepted, where no evidence goes', () => {
    const index = { ...anAssociationIndex({ resources }), verdicts: new Map([[3, 1 as const]]) };

    expect(reachPaths(index, 0, new Set([3]), 9).get(3)).toEqual([0, 3]);
  });

  test('finds a member among any number of partners', () => {
    const many = 5_000;
    const offsets = Uint32Array.from({ length: many + 1 }, (_, node) => (node === 0 ? 0 : many - 1));
    const graph = {
      offsets,
      neighbours: Uint32Array.from({ length: many - 1 }, (_, at) => at + 1),
      confidence: new Float32Array(many - 1).fill(0.75),
    };
    const known = Array.from({ length: many }, (_, node) => aKnownResource(`r${node}`));
    const index = { ...anAssociationIndex({ resources }), resources: known, graph, isShared: new Uint8Array(many) };

    expect(reachPaths(index, 0, new Set([many - 1]), 1).get(many - 1)).toEqual([0, many - 1]);
  });
});
