/** One observed value and whether it came true. */
export interface Outcome {
  readonly logOdds: number;
  readonly isTrue: boolean;
}

/** Knots at most that stand for an equal share of what was seen. */
const sharesMax = 160;

/** What is so far apart is not taken together where it is this much: the rare ends of the scale have knots of their own. */
const spanMax = 0.25;
const outcomesPerSpanMin = 100;

/** However many came true, or none: nothing that was seen makes what is next a certainty. */
const surestMax = 0.9999;
const leastMin = 0.0001;

/** A block of neighbours whose shares of truth do not fall. */
interface Block {
  readonly sum: number;
  readonly truths: number;
  readonly count: number;
}

function merged(left: Block, right: Block): Block {
  return { sum: left.sum + right.sum, truths: left.truths + right.truths, count: left.count + right.count };
}

/** Joins neighbours until the share of truth never falls: isotonic regression on blocks. */
function pooled(blocks: readonly Block[]): readonly Block[] {
  const kept: Block[] = [];
  for (const block of blocks) {
    let last = block;
    for (let before = kept.at(-1); before && before.truths / before.count >= last.truths / last.count; before = kept.at(-1)) {
      last = merged(before, last);
      kept.pop();
    }
    kept.push(last);
  }
  return kept;
}

/** A rising line through outcomes: equal shares of them, or less where they stand far apart, pooled until they rise, each at its middle; shares are kept off 0 and 1. */
export function risingCurve(outcomes: readonly Outcome[]): readonly { readonly logOdds: number; readonly confidence: number }[] {
  const sorted = outcomes.toSorted((a, b) => a.logOdds - b.logOdds);
  const blocks: Block[] = [];
  const perBlock = Math.max(1, Math.ceil(sorted.length / sharesMax));
  for (let at = 0; at < sorted.length; ) {
    const from = sorted[at]?.logOdds ?? 0;
    let end = Math.min(sorted.length, at + Math.min(perBlock, outcomesPerSpanMin));
    while (end < Math.min(sorted.length, at + perBlock) && (sorted[end]?.logOdds ?? 0) - from < spanMax) end++;
    while (end < sorted.length && sorted[end]?.logOdds === sorted[end - 1]?.logOdds) end++;
    const part = sorted.slice(at, end);
    blocks.push({
      sum: part.reduce((sum, one) => sum + one.logOdds, 0),
      truths: part.filter((one) => one.isTrue).length,
      count: part.length,
    });
    at = end;
  }
  let least = 0;
  return pooled(blocks).map(({ sum, truths, count }) => {
    // Keeping shares off 0 and 1 moves small blocks more than large ones: the line must not fall for that.
    const share = Math.round((10_000 * (truths + 0.5)) / (count + 1)) / 10_000;
    least = Math.max(least, leastMin, Math.min(surestMax, share));
    return { logOdds: Math.round((1_000 * sum) / count) / 1_000, confidence: least };
  });
}
