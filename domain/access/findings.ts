import type { Instant } from '../ports/clock.js';

/** A reason why a cloud resource cannot move now. */
export interface Blocker {
  /** Stable PascalCase code, e.g. `UnclassifiedSource`. */
  readonly code: string;
  readonly arn: string;
  /** What is in the way, without secrets. */
  readonly detail: string;
  readonly whoMustAct: 'seller' | 'purchaser' | 'operator';
  readonly remedy: string;
}

/** One way in that the former owner had, and what is left of it. `open` is switched again. */
export interface ResidualAccess {
  readonly arn: string;
  /** e.g. `security group rule sgr-1`, `bucket policy statement AppRead`, `guest operating system`. */
  readonly what: string;
  readonly state: 'removed' | 'expires' | 'cannot-be-proven' | 'open';
  readonly reason: string;
  /** Only with `expires`. */
  readonly expiresAt?: Instant;
}
