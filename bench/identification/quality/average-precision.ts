import type { PairHistogram } from './pair-histogram.js';

/** Average precision, pairs of one bin taken together (no order among ties helps); 0 without positives. */
export function averagePrecision({ positive, negative, positives }: PairHistogram): number {
  let found = 0;
  let seen = 0;
  let sum = 0;
  for (let bin = positive.length - 1; bin >= 0; bin -= 1) {
    const here = positive[bin] as number;
    found += here;
    seen += here + (negative[bin] as number);
    if (here > 0) sum += here * (found / seen);
  }
  return positives === 0 ? 0 : sum / positives;
}

/** Area under the receiver's curve: how often a positive is above a negative, ties half; 1 where there is nothing to compare. */
export function areaUnderCurve({ positive, negative, positives, pairs }: PairHistogram): number {
  const negatives = pairs - positives;
  if (positives === 0 || negatives === 0) return 1;
  let below = 0;
  let sum = 0;
  for (let bin = 0; bin < positive.length; bin += 1) {
    sum += (positive[bin] as number) * (below + (negative[bin] as number) / 2);
    below += negative[bin] as number;
  }
  return sum / (positives * negatives);
}
