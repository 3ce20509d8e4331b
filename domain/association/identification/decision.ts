import type { Instant } from '../../ports/clock.js';

/** What a customer says of a pair, or of all members of a proposal as one solution. */
export const decisionKinds = ['pair', 'proposal'] as const;
/** `withdraw` takes back what was decided before; it is kept, so that who did it is known. */
export const verdicts = ['accept', 'reject', 'withdraw'] as const;

/** One decision; item `marketplace/<cus>/decision#<kind>#<hash of the ARNs>`: a later one on the same takes its place. */
export interface Decision {
  readonly kind: (typeof decisionKinds)[number];
  readonly verdict: (typeof verdicts)[number];
  /** Sorted. */
  readonly arns: readonly string[];
  readonly resourceIds: readonly string[];
  readonly reason: string;
  readonly decidedAt: Instant;
  /** Subject of who decided. */
  readonly decidedBy: string;
}
