import type { PairFeedback } from '../index/pair-feedback.js';
import type { Decision } from './decision.js';

/**
 * What decisions say of pairs. An accepted proposal accepts every member together with the first; a rejected one says only that this set is no
 * solution, nothing of any two of it. The latest on a pair wins.
 */
export function pairFeedback(decisions: readonly Decision[]): readonly PairFeedback[] {
  const inOrder = [...decisions].sort((x, y) => (x.decidedAt < y.decidedAt ? -1 : Number(x.decidedAt > y.decidedAt)));
  const byPair = new Map<string, PairFeedback>();
  for (const decision of inOrder) {
    for (const feedback of feedbackOf(decision)) byPair.set(`${feedback.a} ${feedback.b}`, feedback);
  }
  return [...byPair.values()];
}

function feedbackOf({ kind, verdict, arns: [first = '', ...others] }: Decision): readonly PairFeedback[] {
  if (verdict === 'withdraw' || (kind === 'proposal' && verdict === 'reject')) return [];
  return others.map((other) => ({ a: first, b: other, verdict: verdict === 'accept' ? 'accepted' : 'rejected' }));
}
