import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { areaUnderCurve, averagePrecision } from '../../../../bench/identification/quality/average-precision.js';
import { finePerUnit, PairHistogram } from '../../../../bench/identification/quality/pair-histogram.js';

type Pair = readonly [confidence: number, isPositive: boolean];

const pairs = fc.array(
  fc.tuple(
    fc.nat(20).map((step) => Math.round((step / 20) * finePerUnit) / finePerUnit),
    fc.boolean(),
  ),
  { minLength: 1, maxLength: 60 },
);

function histogram(all: readonly Pair[]): PairHistogram {
  const made = new PairHistogram();
  for (const [confidence, isPositive] of all) made.add(confidence, isPositive);
  return made;
}

/** Sum over thresholds of the gain in recall times precision there. */
function naivePrecision(all: readonly Pair[]): number {
  const positives = all.filter(([, isPositive]) => isPositive).length;
  const levels = [...new Set(all.map(([confidence]) => confidence))].sort((a, b) => b - a);
  let [last, sum] = [0, 0];
  for (const level of levels) {
    const above = all.filter(([confidence]) => confidence >= level);
    const found = above.filter(([, isPositive]) => isPositive).length;
    sum += ((found - last) / positives) * (found / above.length);
    last = found;
  }
  return positives === 0 ? 0 : sum;
}

function naiveArea(all: readonly Pair[]): number {
  const [positive, negative] = [true, false].map((side) =>
    all.filter(([, isPositive]) => isPositive === side).map(([confidence]) => confidence),
  );
  if (!positive?.length || !negative?.length) return 1;
  const wins = positive.flatMap((p) => negative.map((n): number => (p > n ? 1 : p === n ? 0.5 : 0)));
  return wins.reduce((sum, win) => sum + win, 0) / wins.length;
}

describe('averagePrecision and areaUnderCurve', () => {
  it('are what their definitions say', () => {
    fc.assert(
      fc.property(pairs, (all) => {
        expect(averagePrecision(histogram(all))).toBeCloseTo(naivePrecision(all), 10);
        expect(areaUnderCurve(histogram(all))).toBeCloseTo(naiveArea(all), 10);
      }),
    );
  });

  it('give a constant predictor its base rate and no more than chance', () => {
    const constant = histogram(Array.from({ length: 100 }, (_, i) => [0.3, i < 20] as const));

    expect(averagePrecision(constant)).toBeCloseTo(0.2, 10);
    expect(areaUnderCurve(constant)).toBeCloseTo(0.5, 10);
  });
});
