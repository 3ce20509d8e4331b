import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { featureColumn, featureNames, features } from '../../../../domain/association/score/features.js';
import { fittedWeights } from '../../../../domain/association/score/fitted-weights.js';
import { startingWeights } from '../../../../domain/association/score/starting-weights.js';
import { scoredFamilies, stepTables } from '../../../../domain/association/score/step-tables.js';

function tablesOf(feature: string, steps: readonly { readonly from: number; readonly logOdds: number }[]) {
  return stepTables({ ...startingWeights, intercept: -2.5, features: [{ feature, steps }] });
}

describe('stepTables', () => {
  test('adds up steps from their value on, in thousandths', () => {
    const { steps, intercept } = tablesOf('needs', [
      { from: 10, logOdds: 1 },
      { from: 20, logOdds: 0.5 },
    ]);
    const at = featureColumn.needs * 256;

    expect([0, 9, 10, 19, 20, 255].map((value) => steps[at + value])).toEqual([0, 0, 1_000, 1_000, 1_500, 1_500]);
    expect(intercept).toBe(-2_500);
  });

  test('takes no step of the wrong sign, from any file', () => {
    expect(tablesOf('needs', [{ from: 1, logOdds: -3 }]).steps.every((step) => step === 0)).toBe(true);
    expect(tablesOf('other-tag', [{ from: 1, logOdds: 3 }]).steps.every((step) => step === 0)).toBe(true);
    expect(tablesOf('no-such-feature', [{ from: 1, logOdds: 3 }]).steps.every((step) => step === 0)).toBe(true);
  });

  test('support never falls and contradiction never rises with the value, whatever steps a file has', () => {
    const step = fc.record({ from: fc.nat(300), logOdds: fc.double({ min: -9, max: 9, noNaN: true }) });
    fc.assert(
      fc.property(fc.constantFrom(...featureNames), fc.array(step, { maxLength: 8 }), (feature, given) => {
        const { steps } = tablesOf(feature, given);
        const sign = features[feature].family === 'contradiction' ? -1 : 1;
        for (let at = featureColumn[feature] * 256; at % 256 < 255; at++)
          expect(sign * ((steps[at + 1] ?? 0) - (steps[at] ?? 0))).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  test('reads every step of the reviewed weights: none has the wrong sign or stands for no feature', () => {
    for (const { feature, steps } of fittedWeights.features) {
      expect(featureNames).toContain(feature);
      const isContradiction = features[feature as keyof typeof features].family === 'contradiction';
      expect(steps.every(({ logOdds }) => logOdds < 0 === isContradiction)).toBe(true);
    }
  });

  test('has a cap for every family', () => {
    const { caps } = tablesOf('needs', []);

    expect(caps.length).toBe(scoredFamilies.length);
    expect(caps.every((cap) => cap > 0)).toBe(true);
  });
});
