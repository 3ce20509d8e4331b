import type { RelationName } from '../../evidence/relation.js';
import type { KnownType } from '../../known-type.js';

/**
 * Where a succeeded call names a resource that the service found: path into `requestParameters`, or into `responseElements` with a leading `=`;
 * lists on the way are walked. The type says how a bare name or id becomes an ARN; an ARN is taken as it stands.
 */
export type Place = readonly [type: KnownType, path: string];

type Relations = { readonly [relation in RelationName]?: string };

/**
 * What calls of one service mean: by relation, the names of its calls (separated by spaces, without their version).
 * The caller acts, or the resource at `from`; the other end is in the event's `resources` where it has any, else at `to`.
 */
export interface CallRow extends Relations {
  /** As events name the service, without `.amazonaws.com`. */
  readonly source: string;
  readonly to?: Place;
  readonly from?: Place;
}

/** What one call means. */
export interface CallPattern {
  readonly relation: RelationName;
  readonly to?: Place;
  readonly from?: Place;
}
