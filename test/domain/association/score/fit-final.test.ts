import { describe, expect, test } from '@jest/globals';
import { estateSet } from '../../../../bench/identification/estates/estate-sets.js';
import { makeEstate } from '../../../../bench/identification/estates/make-estate.js';
import { joinLevel, levelsPerLogOdds } from '../../../../domain/association/index/levels.js';
import { isTogether } from '../../../../domain/association/index/pair-confidence.js';
import { confidenceAt } from '../../../../domain/association/score/confidence-at.js';
import { fitFinal } from '../../../../domain/association/score/fit-final.js';
import { fittingCases } from '../../../../domain/association/score/fit-score.js';
import { fittedWeights } from '../../../../domain/association/score/fitted-weights.js';

const cases = fittingCases(estateSet('fit', 'serverless', 2).map(makeEstate), 30);
const fitted = fitFinal(cases, fittedWeights);

describe('fitFinal', () => {
  test('calibrates so that a firm bond is likely and none is not', () => {
    const { grouping } = fitted;

    expect(confidenceAt(grouping.calibration, 24)).toBeGreaterThan(0.8);
    expect(confidenceAt(grouping.calibration, 0)).toBeLessThan(0.3);
  });

  test('the threshold is what the weakest join stands for, so that groups are cut where joins were made', () => {
    const weakest = joinLevel / levelsPerLogOdds + fitted.grouping.joinLogOdds;

    expect(isTogether(fitted, weakest)).toBe(true);
    expect(fitted.threshold).toBeCloseTo(confidenceAt(fitted.grouping.calibration, weakest), 3);
  });

  test('the line over bonds rises, and has a step where joins begin: no bond stands between', () => {
    const { calibration, joinLogOdds } = fitted.grouping;
    const weakest = joinLevel / levelsPerLogOdds + joinLogOdds;
    const [bonds, confidences] = [calibration.map(({ logOdds }) => logOdds), calibration.map(({ confidence }) => confidence)];

    expect(bonds).toContain(weakest);
    expect([bonds, confidences]).toEqual([bonds.toSorted((a, b) => a - b), confidences.toSorted((a, b) => a - b)]);
  });

  test('what the platform is made of has no truth among itself: it calibrates nothing', () => {
    const known = cases.map((one) => ({ ...one, estate: { ...one.estate, platform: [], unclear: [] } }));
    const moved = fitFinal(known, fittedWeights).grouping.calibration;

    expect(fitted.grouping.calibration).not.toEqual(moved);
  });

  test.each(['together', 'apart'] as const)('%s, bond and evidence only raise, and the calibration rises', (side) => {
    const { bond, direct, calibration } = fitted.final[side];

    expect([bond >= 0, direct >= 0]).toEqual([true, true]);
    expect(calibration.map(({ confidence }) => confidence)).toEqual(calibration.map(({ confidence }) => confidence).sort((a, b) => a - b));
  });

  test('pairs inside groups are calibrated apart from those between groups: these are far less likely', () => {
    const { together, apart } = fitted.final;

    expect(confidenceAt(together.calibration, -99)).toBeGreaterThan(confidenceAt(apart.calibration, -99));
  });
});
