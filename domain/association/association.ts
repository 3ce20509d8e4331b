import type { Instant } from '../ports/clock.js';

/** One fact for a pair; facts of one family count once, the strongest (identification rules §4). */
export interface Evidence {
  readonly family: 'tags' | 'configuration';
  /** Probability that the pair belongs together if this were all we knew, 0..1. */
  readonly strength: number;
  /** Why, in one sentence, for the seller. */
  readonly reason: string;
}

/** How one cloud resource of the customer belongs with the seed. */
export interface Association {
  readonly resourceId: string;
  readonly arn: string;
  /** 0..1. */
  readonly confidence: number;
  readonly reasons: readonly string[];
  /** ARNs from the seed to this resource; two when the evidence is direct. */
  readonly path: readonly string[];
  /** When the configuration behind it was read. */
  readonly evidenceFrom: Instant;
}
