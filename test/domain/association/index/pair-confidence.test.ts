import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { estateSet } from '../../../../bench/identification/estates/estate-sets.js';
import { makeEstate } from '../../../../bench/identification/estates/make-estate.js';
import { buildIndex } from '../../../../domain/association/index/build-index.js';
import { levelsPerLogOdds } from '../../../../domain/association/index/levels.js';
import {
  bondBetween,
  bondOdds,
  directOdds,
  finalConfidence,
  finalOdds,
  isTogether,
  pairConfidence,
} from '../../../../domain/association/index/pair-confidence.js';
import { fittedWeights } from '../../../../domain/association/score/fitted-weights.js';
import { startingWeights } from '../../../../domain/association/score/starting-weights.js';
import type { SumWeights } from '../../../../domain/association/score/weights.js';
import { aKnownResource, anAssociationIndex } from '../../../support/an-association-index.js';

const resources = ['a', 'b', 'c', 'd'].map((name) => aKnownResource(name));
const index = anAssociationIndex({ resources, bonds: [30, 20, 0, 0], pairs: [[0, 3, 0.9]], threshold: fittedWeights.threshold });

const [estate] = estateSet('fit', 'web', 1).map(makeEstate);
if (!estate) throw new Error('No estate.');
const built = buildIndex({ ...estate, weights: fittedWeights });

describe('pair confidence', () => {
  test('two nodes are as close as the weakest bond between them', () => {
    expect([bondBetween(index, 0, 1), bondBetween(index, 2, 0), bondBetween(index, 0, 3)]).toEqual([30, 20, 0]);
  });

  test('rises with the bond and with direct evidence', () => {
    const both = { ...index, weights: startingWeights };
    expect(finalConfidence(both, 30, 0.5, false)).toBeGreaterThan(finalConfidence(both, 6, 0.5, false));
    expect(finalConfidence(both, 0.5, 0.9, false)).toBeGreaterThan(finalConfidence(both, 0.5, 0.1, false));
    for (let bond = 0; bond < 32; bond += 0.5) {
      for (let direct = 0; direct < 1; direct += 0.1) {
        expect(finalConfidence(index, bond + 0.5, direct, false)).toBeGreaterThanOrEqual(finalConfidence(index, bond, direct, false));
        expect(finalConfidence(index, bond, direct + 0.1, false)).toBeGreaterThanOrEqual(finalConfidence(index, bond, direct, false));
      }
    }
    expect(bondOdds(fittedWeights, 30)).toBeGreaterThan(bondOdds(fittedWeights, 1));
    expect([directOdds(0), Math.sign(directOdds(0.9))]).toEqual([0, 1]);
    expect(finalOdds({ bond: 2, direct: 3 }, { bond: 10, direct: 1 })).toBe(23);
  });

  test('a pair of no group together, or with a shared service, stays below the threshold', () => {
    expect(pairConfidence(index, 0, 3)).toBeLessThan(index.weights.threshold);
    expect(pairConfidence({ ...index, isShared: Uint8Array.from([0, 1, 0, 0]) }, 0, 1)).toBeLessThan(index.weights.threshold);
    expect(pairConfidence(index, 0, 1)).toBeGreaterThan(index.weights.threshold);
  });

  test('which side of the threshold a pair is on, the grouping alone decides, whatever the calibrations say', () => {
    const sum = fc.record({
      bond: fc.double({ min: 0, max: 2, noNaN: true }),
      direct: fc.double({ min: 0, max: 2, noNaN: true }),
      confidence: fc.double({ min: 0, max: 1, noNaN: true }),
    });
    const { threshold } = index.weights;
    fc.assert(
      fc.property(
        sum,
        sum,
        fc.integer({ min: 0, max: 1_023 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.boolean(),
        (one, other, level, direct, isShared) => {
          const steady = ({ confidence, ...parts }: typeof one): SumWeights => ({ ...parts, calibration: [{ logOdds: 0, confidence }] });
          const final = { together: steady(one), apart: steady(other) };
          const weights = { ...index.weights, final };
          const bond = level / levelsPerLogOdds;

          const found = finalConfidence({ ...index, weights }, bond, direct, isShared);

          expect(found >= threshold).toBe(!isShared && isTogether(weights, bond));
        },
      ),
    );
  });

  test('inside a group and between groups, bond and evidence each have a calibration of their own', () => {
    const steady = (confidence: number): SumWeights => ({ bond: 1, direct: 1, calibration: [{ logOdds: 0, confidence }] });
    const final = { together: steady(0.995), apart: steady(0.2) };
    const calibrated = { ...index, weights: { ...index.weights, final } };

    expect([finalConfidence(calibrated, 30, 0, false), finalConfidence(calibrated, 0, 0.9, false)]).toEqual([0.995, 0.2]);
    expect(finalConfidence(calibrated, 30, 0.9, true)).toBe(0.2);
  });

  test('two resources are at least as likely as the threshold exactly where the groups hold both', () => {
    const nodes = [...estate.resources.keys()];
    for (const a of nodes.filter((node) => node % 5 === 0)) {
      for (const b of nodes.filter((node) => node !== a)) {
        const isOfOneGroup = built.groups[a] === built.groups[b] && built.groups[a] !== -1;
        expect(pairConfidence(built, a, b) >= built.weights.threshold).toBe(isOfOneGroup);
      }
    }
  });

  test('is the same from either side', () => {
    fc.assert(
      fc.property(fc.nat(estate.resources.length - 1), fc.nat(estate.resources.length - 1), (a, b) => {
        expect(pairConfidence(built, a, b)).toBe(pairConfidence(built, b, a));
      }),
    );
  });

  test('a person has the last word', () => {
    const decided = {
      ...index,
      verdicts: new Map<number, 0 | 1>([
        [1, 0],
        [3, 1],
      ]),
    };

    expect([pairConfidence(decided, 1, 0), pairConfidence(decided, 0, 3), pairConfidence(decided, 2, 2)]).toEqual([0, 1, 1]);
  });
});
