import { describe, expect, it } from '@jest/globals';
import { Random } from '../../../../bench/identification/estates/random.js';
import { allPairs, pairFigures, pooled } from '../../../../bench/identification/quality/pair-figures.js';
import { PairHistogram } from '../../../../bench/identification/quality/pair-histogram.js';
import { strata } from '../../../../bench/identification/quality/pair-set.js';

function accounts(off: number) {
  const random = new Random(3);
  return Array.from({ length: 20 }, () => ({
    byStratum: strata.map(() => {
      const made = new PairHistogram();
      for (let i = 0; i < 300; i += 1) {
        const said = random.next() ** 4;
        made.add(said, random.chance(Math.min(1, Math.max(0, said + off))));
      }
      return made;
    }),
  }));
}

describe('pairFigures', () => {
  it('measures what is calibrated as calibrated, as a whole and in each stratum', () => {
    const good = pairFigures(accounts(0));

    expect(good.calibration.figure).toBeLessThan(0.03);
    expect(good.byStratum.map(({ pairs }) => pairs)).toEqual(strata.map(() => 6_000));
    expect(good.byStratum.every(({ calibration }) => calibration.figure < 0.05)).toBe(true);
    expect(pairFigures(accounts(0.3)).calibration.figure).toBeGreaterThan(0.2);
  });

  it('gives intervals that hold the figure', () => {
    const { precision, calibration, worst, skill } = pairFigures(accounts(0));

    for (const { figure, low, high } of [precision, calibration, worst, skill]) {
      expect(low).toBeLessThanOrEqual(figure);
      expect(high).toBeGreaterThanOrEqual(figure);
    }
  });
});

describe('pooled', () => {
  it('sums accounts as often as each was drawn', () => {
    const [one, other] = accounts(0).slice(0, 2).map(allPairs) as [PairHistogram, PairHistogram];

    expect(pooled([one, other]).pairs).toBe(3_000);
    expect(pooled([one, other], Uint16Array.from([0, 2])).positives).toBe(2 * other.positives);
  });
});
