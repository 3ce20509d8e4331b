import { describe, expect, test } from '@jest/globals';
import { confidenceAt } from '../../../../domain/association/score/confidence-at.js';
import { features } from '../../../../domain/association/score/features.js';
import { startingWeights } from '../../../../domain/association/score/starting-weights.js';

const { caps, calibration, grouping, final, intercept } = startingWeights;

describe('startingWeights', () => {
  test('cap every family, and calls and traffic together once more', () => {
    for (const { family } of Object.values(features)) expect(caps[family]).toBeGreaterThan(0);
    expect(caps.logs).toBeGreaterThan(0);
    expect(caps.logs).toBeLessThan((caps.calls ?? 0) + (caps.traffic ?? 0));
  });

  test('nobody joins by traffic alone: all that logs may bring stays below the threshold', () => {
    expect(confidenceAt(calibration, intercept + (caps.logs ?? 0))).toBeLessThan(startingWeights.threshold);
  });

  test('support adds and contradiction takes, at ever higher values', () => {
    for (const { feature, steps } of startingWeights.features) {
      const isContradiction = features[feature as keyof typeof features].family === 'contradiction';
      expect(steps.every(({ logOdds }) => logOdds < 0 === isContradiction)).toBe(true);
      expect(steps.map(({ from }) => from)).toEqual([...new Set(steps.map(({ from }) => from))].sort((a, b) => a - b));
    }
  });

  test('nothing that a join weighs speaks the other way', () => {
    for (const weight of Object.values(grouping.join)) expect(weight).toBeGreaterThanOrEqual(0);
  });

  test('one rule joins two small groups, and none of the weaker uses does so alone', () => {
    const { letsIn, names, policy, size } = grouping.join;

    expect(letsIn - size).toBeGreaterThan(grouping.joinLogOdds);
    expect(names + policy).toBeLessThan(grouping.joinLogOdds);
  });

  test.each([
    ['direct evidence', calibration],
    ['bonds', grouping.calibration],
    ['both inside a group', final.together.calibration],
    ['both between groups', final.apart.calibration],
  ])('the calibration of %s rises', (_, knots) => {
    knots.slice(1).forEach((knot, at) => {
      expect(knot.logOdds).toBeGreaterThan(knots[at]?.logOdds ?? 0);
      expect(knot.confidence).toBeGreaterThanOrEqual(knots[at]?.confidence ?? 0);
    });
  });
});
