import { describe, expect, it } from '@jest/globals';
import { Random } from '../../../../bench/identification/estates/random.js';
import { brierSkill, calibrationError, equalMass, tenths, worstGap } from '../../../../bench/identification/quality/calibration.js';
import { PairHistogram } from '../../../../bench/identification/quality/pair-histogram.js';

/** Pairs whose truth is drawn with what is said, moved by `off`. */
function drawn(count: number, off: number, seed = 1): PairHistogram {
  const [random, made] = [new Random(seed), new PairHistogram()];
  for (let i = 0; i < count; i += 1) {
    const said = random.next();
    made.add(said, random.chance(Math.min(1, Math.max(0, said + off))));
  }
  return made;
}

describe('equalMass', () => {
  it('makes fifteen bins of about the same number of pairs, and never splits one confidence', () => {
    const bins = equalMass(drawn(30_000, 0));
    const constant = new PairHistogram();
    for (let i = 0; i < 1_000; i += 1) constant.add(0.25, i % 4 === 0);

    expect(bins).toHaveLength(15);
    expect(bins.slice(0, -1).every(({ pairs }) => Math.abs(pairs - 2_000) < 60)).toBe(true);
    expect(equalMass(constant)).toEqual([{ pairs: 1_000, positives: 250, said: 0.25, seen: 0.25 }]);
  });
});

describe('calibrationError', () => {
  it('is about 0 for what is calibrated, also with few pairs, and about the gap for what is not', () => {
    const small = Array.from({ length: 20 }, (_, seed) => calibrationError(equalMass(drawn(600, 0, seed))) ** 2);

    expect(calibrationError(equalMass(drawn(50_000, 0)))).toBeLessThan(0.01);
    expect(Math.sqrt(small.reduce((sum, value) => sum + value, 0) / small.length)).toBeLessThan(0.04);
    expect(calibrationError(equalMass(drawn(50_000, -0.2)))).toBeGreaterThan(0.15);
    expect(calibrationError([])).toBe(0);
  });
});

describe('worstGap', () => {
  it('finds one bad tenth among good ones, but not one of few pairs', () => {
    const [bad, few] = [drawn(50_000, 0), drawn(50_000, 0)];
    for (let i = 0; i < 6_000; i += 1) bad.add(0.95, false);
    for (let i = 0; i < 100; i += 1) few.add(0.999, false);

    expect(worstGap(bad)).toBeGreaterThan(0.3);
    expect(worstGap(few)).toBeLessThan(0.1);
  });
});

describe('tenths', () => {
  it('are bins of equal width, empty ones left out', () => {
    const histogram = new PairHistogram();
    for (const confidence of [0, 0.05, 0.95, 1]) histogram.add(confidence, confidence > 0.5);

    expect(tenths(histogram).map(({ pairs }) => pairs)).toEqual([2, 2]);
  });
});

describe('brierSkill', () => {
  it('is 1 for the truth, 0 for the base rate and below for worse', () => {
    const [perfect, base, worse] = [new PairHistogram(), new PairHistogram(), new PairHistogram()];
    for (let i = 0; i < 100; i += 1) {
      perfect.add(i < 20 ? 1 : 0, i < 20);
      base.add(0.2, i < 20);
      worse.add(0.9, i < 20);
    }

    expect(brierSkill(perfect)).toBeCloseTo(1, 10);
    expect(brierSkill(base)).toBeCloseTo(0, 10);
    expect(brierSkill(worse)).toBeLessThan(0);
  });
});
