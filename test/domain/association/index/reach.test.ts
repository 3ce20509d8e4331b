import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { estateSet } from '../../../../bench/identification/estates/estate-sets.js';
import { makeEstate } from '../../../../bench/identification/estates/make-estate.js';
import { buildIndex } from '../../../../domain/association/index/build-index.js';
import { finalConfidence, pairConfidence } from '../../../../domain/association/index/pair-confidence.js';
import { reach } from '../../../../domain/association/index/reach.js';
import { reachPaths } from '../../../../domain/association/index/reach-paths.js';
import { fittedWeights } from '../../../../domain/association/score/fitted-weights.js';
import { aKnownResource, anAssociationIndex } from '../../../support/an-association-index.js';

const [estate] = estateSet('fit', 'web', 1).map(makeEstate);
if (!estate) throw new Error('No estate.');
const index = buildIndex({ ...estate, weights: fittedWeights });
const seeds = fc.nat(estate.resources.length - 1);
/** More than any two resources have that nothing connects. */
const least = fc.double({ min: finalConfidence(index, 0, 0, false) + 0.001, max: 1, noNaN: true });

describe('reach', () => {
  test('answers all that pairConfidence holds so likely and evidence leads to, and nothing else', () => {
    fc.assert(
      fc.property(seeds, least, (seed, minConfidence) => {
        const found = reach(index, seed, { minConfidence });

        const likely = [...estate.resources.keys()].filter((node) => node !== seed && pairConfidence(index, seed, node) >= minConfidence);
        const paths = reachPaths(index, seed, new Set(likely), estate.resources.length);
        expect(new Set(found.map(({ node }) => node))).toEqual(new Set(paths.keys()));
        for (const { node, confidence, path } of found) {
          expect(confidence).toBe(pairConfidence(index, seed, node));
          expect(path).toEqual(paths.get(node));
        }
      }),
    );
  });

  test('answers the most confident first, of equals by ARN', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const found = reach(index, seed, { minConfidence: 0 });

        const arnOf = (node: number) => index.resources[node]?.arn ?? '';
        const sorted = found.toSorted((a, b) => b.confidence - a.confidence || (arnOf(a.node) < arnOf(b.node) ? -1 : 1));
        expect(found.map(({ node }) => node)).toEqual(sorted.map(({ node }) => node));
      }),
    );
  });

  test('a lower depth only leaves out', () => {
    const deep = new Set(reach(index, 5, { minConfidence: 0.1 }).map(({ node }) => node));
    const near = reach(index, 5, { minConfidence: 0.1, depth: 1 });

    expect(near.every(({ node, path }) => deep.has(node) && path.length === 2)).toBe(true);
    expect(reach(index, 5, { minConfidence: 0.1, depth: 0 })).toEqual([]);
  });

  test('shows a shared service to who uses it, and nothing beyond it', () => {
    const resources = ['a', 'zone', 'b'].map((name) => aKnownResource(name));
    const known = anAssociationIndex({
      resources,
      shared: [1],
      pairs: [
        [0, 1, 0.99],
        [1, 2, 0.99],
      ],
    });

    const found = reach(known, 0, { minConfidence: 0 });

    expect(found.map(({ node }) => node)).toEqual([1]);
    expect(found[0]?.confidence).toBeLessThan(known.weights.threshold);
  });
});
