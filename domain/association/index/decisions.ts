import type { KnownResource } from '../known-resource.js';
import { nodesByArn } from '../nodes-by-arn.js';
import type { PairFeedback } from './pair-feedback.js';

/** What a person decided, between positions of resources; a pair that was decided twice has its last verdict. */
export interface Decisions {
  /** Verdict by pair: 1 together, 0 apart; see `pairKey`. */
  readonly verdicts: ReadonlyMap<number, 0 | 1>;
  readonly together: readonly (readonly [number, number])[];
  readonly apart: readonly (readonly [number, number])[];
}

/** One number for a pair, whichever of the two is named first; exact while there are fewer than 90 million resources. */
export function pairKey(a: number, b: number, nodes: number): number {
  return Math.min(a, b) * nodes + Math.max(a, b);
}

/** Reads feedback against the resources that are known now; a pair with an end that is gone is left out. */
export function decisionsOf(feedback: readonly PairFeedback[], resources: readonly KnownResource[]): Decisions {
  const verdicts = new Map<number, 0 | 1>();
  if (feedback.length === 0) return { verdicts, together: [], apart: [] };
  const nodes = nodesByArn(resources);
  for (const { a, b, verdict } of feedback) {
    const [left, right] = [nodes.get(a), nodes.get(b)];
    if (left === undefined || right === undefined || left === right) continue;
    verdicts.set(pairKey(left, right, resources.length), verdict === 'accepted' ? 1 : 0);
  }
  const pairsWith = (wanted: 0 | 1): readonly (readonly [number, number])[] =>
    [...verdicts]
      .filter(([, verdict]) => verdict === wanted)
      .map(([key]) => [Math.floor(key / resources.length), key % resources.length] as const);
  return { verdicts, together: pairsWith(1), apart: pairsWith(0) };
}
