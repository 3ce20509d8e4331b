import type { Decision } from './decision.js';
import { setId } from './decision-store.js';

/** What somebody has decided, as it is told beside what it is about. */
export interface Decided extends Pick<Decision, 'reason' | 'decidedAt' | 'decidedBy'> {
  readonly verdict: 'accept' | 'reject';
}

/** The decision in force on exactly these cloud resources; undefined where there is none. */
export function decidedOf(decisions: readonly Decision[], kind: Decision['kind'], arns: readonly string[]): Decided | undefined {
  if (decisions.length === 0) return undefined;
  const id = setId(arns);
  const found = decisions.find((one) => one.kind === kind && one.arns.length === arns.length && setId(one.arns) === id);
  if (found === undefined || found.verdict === 'withdraw') return undefined;
  const { verdict, reason, decidedAt, decidedBy } = found;
  return { verdict, reason, decidedAt, decidedBy };
}
