import type { KnownType } from '../known-type.js';
import type { RunSummary } from '../run-summary.js';

/** Cloud resources of other customers at the far end of one's own: type and count only, never which. */
export interface ForeignEnds {
  /** Absent where not even the type is known. */
  readonly type?: KnownType;
  readonly count: number;
}

/**
 * What the last completed run of a customer left, kept as `index/<customerId>/run.json`. It names the objects that belong to it, so whoever
 * reads it sees one run whole whatever is written meanwhile.
 */
export interface RunRecord extends RunSummary {
  readonly identificationId: string;
  /** Evidence of logs, between nodes in the order of the inventory. */
  readonly evidenceKey: string;
  /** Known resources, in the order of ARNs. */
  readonly inventoryKey: string;
  /** ARNs of those that had a row of the customer's then: they count only while it has one. */
  readonly ownedArns: readonly string[];
  /** ARNs of those of a type with a driver that nobody has imported: they count only while nobody has. */
  readonly unclaimedArns: readonly string[];
  /** What each resource shares with other customers, by its ARN. */
  readonly foreignEnds: { readonly [arn: string]: readonly ForeignEnds[] };
}
