import type { AccountFigures } from './account-figures.js';
import { averagePrecision } from './average-precision.js';
import { bootstrap, type Interval } from './bootstrap.js';
import { brierSkill, calibrationError, equalMass, worstGap } from './calibration.js';
import { PairHistogram } from './pair-histogram.js';
import { strata } from './pair-set.js';

/** Resamples of what has to sum histograms of all accounts anew. */
const resamples = 200;

/** All strata of one account together. */
export function allPairs({ byStratum }: Pick<AccountFigures, 'byStratum'>): PairHistogram {
  return byStratum.reduce((sum, one) => sum.take(one), new PairHistogram());
}

/** Histograms summed, each as many times as its account was drawn. */
export function pooled(accounts: readonly PairHistogram[], times?: Uint16Array): PairHistogram {
  const sum = new PairHistogram();
  accounts.forEach((one, account) => {
    const count = times?.[account] ?? 1;
    if (count > 0) sum.take(one, count);
  });
  return sum;
}

/** A figure of pooled pairs with its interval over accounts. */
export function pooledInterval(accounts: readonly PairHistogram[], figureOf: (pairs: PairHistogram) => number): Interval {
  return bootstrap(accounts.length, (times) => figureOf(pooled(accounts, times)), resamples);
}

/** P18c and P18d of a set of accounts. */
export interface PairFigures {
  readonly precision: Interval;
  readonly calibration: Interval;
  readonly worst: Interval;
  readonly skill: Interval;
  readonly byStratum: readonly { readonly stratum: string; readonly pairs: number; readonly calibration: Interval }[];
}

const errorOf = (pairs: PairHistogram) => calibrationError(equalMass(pairs));

/** Average precision, calibration and skill over H, and calibration by stratum. */
export function pairFigures(accounts: readonly Pick<AccountFigures, 'byStratum'>[]): PairFigures {
  const all = accounts.map(allPairs);
  const byStratum = strata.map((stratum, at) => {
    const own = accounts.map((account) => account.byStratum[at] as PairHistogram);
    return { stratum, pairs: pooled(own).pairs, calibration: pooledInterval(own, errorOf) };
  });
  return {
    precision: pooledInterval(all, averagePrecision),
    calibration: pooledInterval(all, errorOf),
    worst: pooledInterval(all, worstGap),
    skill: pooledInterval(all, brierSkill),
    byStratum,
  };
}
