import { confidenceAt, thousandths } from '../score/confidence-at.js';
import type { ScoredPairs } from '../score/score-pairs.js';
import type { Weights } from '../score/weights.js';
import type { PairGraph } from './association-index.js';

/** Scored pairs as compressed rows, neighbours in order of their number: the pairs come sorted, so each row fills in order. */
export function pairGraph({ pairs, logOdds }: ScoredPairs, nodes: number, weights: Weights): PairGraph {
  const offsets = new Uint32Array(nodes + 1);
  for (let pair = 0; pair < pairs.pairs; pair++) {
    const low = (pairs.low[pair] as number) + 1;
    const high = (pairs.high[pair] as number) + 1;
    offsets[low] = (offsets[low] as number) + 1;
    offsets[high] = (offsets[high] as number) + 1;
  }
  for (let at = 1; at <= nodes; at++) offsets[at] = (offsets[at] as number) + (offsets[at - 1] as number);
  const next = offsets.slice(0, nodes);
  const neighbours = new Uint32Array(2 * pairs.pairs);
  const confidence = new Float32Array(2 * pairs.pairs);
  const put = (from: number, to: number, value: number): void => {
    const at = next[from] as number;
    neighbours[at] = to;
    confidence[at] = value;
    next[from] = at + 1;
  };
  const curve = directCurve(weights);
  for (let pair = 0; pair < pairs.pairs; pair++) put(pairs.high[pair] as number, pairs.low[pair] as number, curve(logOdds[pair] as number));
  for (let pair = 0; pair < pairs.pairs; pair++) put(pairs.low[pair] as number, pairs.high[pair] as number, curve(logOdds[pair] as number));
  return { offsets, neighbours, confidence };
}

const curveFrom = -16 * thousandths;
const curveTo = 16 * thousandths;

/** Confidence of direct evidence from thousandths of log-odds. */
function directCurve(weights: Weights): (logOdds: number) => number {
  const table = Float32Array.from({ length: curveTo - curveFrom + 1 }, (_, at) =>
    confidenceAt(weights.calibration, (at + curveFrom) / thousandths),
  );
  return (logOdds) => table[Math.max(curveFrom, Math.min(curveTo, logOdds)) - curveFrom] as number;
}

/** Confidence of the direct evidence between two nodes, 0 where there is none. */
export function directConfidence({ offsets, neighbours, confidence }: PairGraph, a: number, b: number): number {
  let from = offsets[a] as number;
  let to = (offsets[a + 1] as number) - 1;
  while (from <= to) {
    const middle = (from + to) >>> 1;
    const found = neighbours[middle] as number;
    if (found === b) return confidence[middle] as number;
    if (found < b) from = middle + 1;
    else to = middle - 1;
  }
  return 0;
}
