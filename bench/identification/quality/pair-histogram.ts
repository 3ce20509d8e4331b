/** Fine bins of confidence: small enough that order within one hardly matters, few enough to be summed hundreds of times. */
export const finePerUnit = 2_048;
const bins = finePerUnit + 1;

/** Pairs by confidence: what average precision, calibration and the Brier score are computed from. */
export class PairHistogram {
  readonly positive = new Float64Array(bins);
  readonly negative = new Float64Array(bins);
  /** Sums of confidence and of its squared distance to the truth, by bin. */
  readonly confidence = new Float64Array(bins);
  readonly squared = new Float64Array(bins);

  add(confidence: number, isPositive: boolean): void {
    const bin = Math.round(Math.min(1, Math.max(0, confidence)) * finePerUnit);
    const side = isPositive ? this.positive : this.negative;
    side[bin] = (side[bin] as number) + 1;
    this.confidence[bin] = (this.confidence[bin] as number) + confidence;
    this.squared[bin] = (this.squared[bin] as number) + (confidence - Number(isPositive)) ** 2;
  }

  /** Adds another's pairs, as many times as it was drawn. */
  take(other: PairHistogram, times = 1): this {
    for (let bin = 0; bin < bins; bin += 1) {
      this.positive[bin] = (this.positive[bin] as number) + times * (other.positive[bin] as number);
      this.negative[bin] = (this.negative[bin] as number) + times * (other.negative[bin] as number);
      this.confidence[bin] = (this.confidence[bin] as number) + times * (other.confidence[bin] as number);
      this.squared[bin] = (this.squared[bin] as number) + times * (other.squared[bin] as number);
    }
    return this;
  }

  get positives(): number {
    return this.positive.reduce((sum, count) => sum + count, 0);
  }

  get pairs(): number {
    return this.positives + this.negative.reduce((sum, count) => sum + count, 0);
  }
}
