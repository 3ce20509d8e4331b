import { finePerUnit, type PairHistogram } from './pair-histogram.js';

/** Pairs of like confidence. */
export interface Bin {
  readonly pairs: number;
  readonly positives: number;
  /** Mean confidence. */
  readonly said: number;
  /** Share that does belong together. */
  readonly seen: number;
}

const equalMassBins = 15;

/** The least pairs that make a bin, or a tenth of the scale, count by itself. */
export const pairsOfBinMin = 500;

function binOf(histogram: PairHistogram, from: number, to: number): Bin {
  let [positives, negatives, confidence] = [0, 0, 0];
  for (let bin = from; bin < to; bin += 1) {
    positives += histogram.positive[bin] as number;
    negatives += histogram.negative[bin] as number;
    confidence += histogram.confidence[bin] as number;
  }
  const pairs = positives + negatives;
  return { pairs, positives, said: pairs === 0 ? 0 : confidence / pairs, seen: pairs === 0 ? 0 : positives / pairs };
}

/** At most fifteen bins of equal mass; pairs of one confidence are never split, so a bin may hold more. */
export function equalMass(histogram: PairHistogram): readonly Bin[] {
  const wanted = histogram.pairs / equalMassBins;
  const found: Bin[] = [];
  let [from, mass] = [0, 0];
  for (let bin = 0; bin < histogram.positive.length; bin += 1) {
    mass += (histogram.positive[bin] as number) + (histogram.negative[bin] as number);
    if (mass < wanted && bin < histogram.positive.length - 1) continue;
    if (mass > 0) found.push(binOf(histogram, from, bin + 1));
    [from, mass] = [bin + 1, 0];
  }
  return found;
}

/** Ten bins of equal width; empty ones left out. */
export function tenths(histogram: PairHistogram): readonly Bin[] {
  const edges = Array.from({ length: 11 }, (_, i) => (i === 10 ? finePerUnit + 1 : Math.round((i * finePerUnit) / 10)));
  return edges.slice(0, 10).flatMap((from, i) => {
    const bin = binOf(histogram, from, edges[i + 1] as number);
    return bin.pairs === 0 ? [] : [bin];
  });
}

/**
 * Calibration error of bins: the root of the mean squared gap, each less what chance alone makes of it (Kumar, Liang and Ma, 2019);
 * 0 where chance explains all. The mean gap is never above it.
 */
export function calibrationError(bins: readonly Bin[]): number {
  const pairs = bins.reduce((sum, bin) => sum + bin.pairs, 0);
  if (pairs === 0) return 0;
  const squared = bins.reduce((sum, bin) => {
    const chance = bin.pairs > 1 ? (bin.seen * (1 - bin.seen)) / (bin.pairs - 1) : 0;
    return sum + (bin.pairs / pairs) * ((bin.said - bin.seen) ** 2 - chance);
  }, 0);
  return Math.sqrt(Math.max(0, squared));
}

/** The widest gap of a bin with pairs enough, among bins of equal mass and tenths of the scale. */
export function worstGap(histogram: PairHistogram): number {
  const all = [...equalMass(histogram), ...tenths(histogram)].filter(({ pairs }) => pairs >= pairsOfBinMin);
  return all.reduce((worst, { said, seen }) => Math.max(worst, Math.abs(said - seen)), 0);
}

/** How much of the base rate's Brier score the confidences take away: 1 is perfect, 0 no better than always saying the base rate. */
export function brierSkill(histogram: PairHistogram): number {
  const { pairs, positives } = histogram;
  const base = pairs === 0 ? 0 : positives / pairs;
  const least = base * (1 - base);
  const brier = pairs === 0 ? 0 : histogram.squared.reduce((sum, value) => sum + value, 0) / pairs;
  return least === 0 ? 0 : 1 - brier / least;
}
