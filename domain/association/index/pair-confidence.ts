import { confidenceAt } from '../score/confidence-at.js';
import type { SumWeights, Weights } from '../score/weights.js';
import type { AssociationIndex } from './association-index.js';
import { pairKey } from './decisions.js';
import { bondMax } from './levels.js';
import { directConfidence } from './pair-graph.js';

/** A pair that is of no group together belongs together at most this surely, in parts of the threshold. */
const apartMax = 0.99;

/** Log-odds below which evidence counts as none. */
const leastOdds = -6;

function logOddsOf(confidence: number): number {
  return Math.log(confidence / (1 - confidence));
}

/** Evidence of a pair as log-odds above none: 0 where there is no evidence. */
export function directOdds(direct: number): number {
  return direct <= 0 ? 0 : Math.max(0, logOddsOf(Math.min(0.9999, direct)) - leastOdds);
}

/** What the bond of a pair says, in log-odds. */
export function bondOdds(weights: Weights, bond: number): number {
  return logOddsOf(Math.min(0.9999, Math.max(0.0001, confidenceAt(weights.grouping.calibration, bond))));
}

/** Bond and direct evidence together, in log-odds before the last calibration. */
export function finalOdds(
  { bond, direct }: Pick<SumWeights, 'bond' | 'direct'>,
  odds: { readonly bond: number; readonly direct: number },
): number {
  return bond * odds.bond + direct * odds.direct;
}

/** Whether a bond is strong enough for one group. */
export function isTogether({ grouping, threshold }: Weights, bond: number): boolean {
  return confidenceAt(grouping.calibration, bond) >= threshold;
}

/**
 * Confidence that two nodes belong together, from how they were grouped and what speaks for the pair itself; rises with both. Which side of
 * the threshold it is on, the grouping alone decides: what is configured, never traffic.
 */
export function finalConfidence({ weights }: AssociationIndex, bond: number, direct: number, isShared: boolean): number {
  const { final, threshold } = weights;
  const isOfOneGroup = !isShared && isTogether(weights, bond);
  const sum = isOfOneGroup ? final.together : final.apart;
  const odds = finalOdds(sum, { bond: bondOdds(weights, isShared ? 0 : bond), direct: directOdds(direct) });
  const confidence = confidenceAt(sum.calibration, odds);
  return isOfOneGroup ? Math.max(confidence, threshold) : Math.min(confidence, apartMax * threshold);
}

/** The weakest bond between two nodes in the order of the tree. */
export function bondBetween({ tree }: Pick<AssociationIndex, 'tree'>, a: number, b: number): number {
  const from = Math.min(tree.position[a] as number, tree.position[b] as number);
  const to = Math.max(tree.position[a] as number, tree.position[b] as number);
  let weakest = bondMax;
  for (let at = from; at < to && weakest > 0; at++) weakest = Math.min(weakest, tree.bond[at] as number);
  return weakest;
}

/** Confidence that two nodes belong together, with or without evidence of their own; 1 for a node and itself; a person's verdict wins. */
export function pairConfidence(index: AssociationIndex, a: number, b: number): number {
  if (a === b) return 1;
  const verdict = index.verdicts.get(pairKey(a, b, index.resources.length));
  if (verdict !== undefined) return verdict;
  const isShared = index.isShared[a] === 1 || index.isShared[b] === 1;
  return finalConfidence(index, bondBetween(index, a, b), directConfidence(index.graph, a, b), isShared);
}
