import type { Instant } from '../ports/clock.js';
import type { CloudResourceRef, Link } from './cloud-resource.js';

/** Who pays for one span of time; half-open [from, to), UTC; the last has no `to`. */
export interface PayerInterval {
  readonly payer: string;
  readonly from: Instant;
  readonly to?: Instant;
}

/** The row of a cloud resource; item `resources/<res>/resource`; the table is the truth of ownership, the tag its mirror. */
export interface OwnedResource extends CloudResourceRef {
  readonly resourceId: string;
  /** Customer id as written; resolve through the lock before believing it (resolve-owner.ts). */
  readonly owner: string;
  readonly payers: readonly PayerInterval[];
  /** Id of the transfer that holds it. */
  readonly lock?: string;
  /** While locked: ARN of what moves in its place; the resource itself stays with its owner (a security group that others use). */
  readonly replacedBy?: string;
  readonly name?: string;
  readonly size?: string;
  readonly tags: { readonly [key: string]: string };
  readonly links: readonly Link[];
  /** configurationHash when last discovered. */
  readonly hash: string;
  readonly discoveredAt: Instant;
}
