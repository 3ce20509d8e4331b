/** A point of a rising line from log-odds to confidence. */
interface Knot {
  readonly logOdds: number;
  readonly confidence: number;
}

/** Confidence at some log-odds: straight between knots, level outside them. */
export function confidenceAt(knots: readonly Knot[], logOdds: number): number {
  let last = knots[0];
  for (const knot of knots) {
    if (last === undefined || knot.logOdds > logOdds)
      return last === undefined || last === knot ? knot.confidence : between(last, knot, logOdds);
    last = knot;
  }
  return last?.confidence ?? 0;
}

function between(left: Knot, right: Knot, logOdds: number): number {
  const share = (logOdds - left.logOdds) / (right.logOdds - left.logOdds);
  return left.confidence + share * (right.confidence - left.confidence);
}

/** Log-odds in thousandths: scores are whole numbers, so that sums do not depend on their order. */
export const thousandths = 1_000;
