import type { EvidenceSource } from '../evidence/evidence-source.js';
import type { RelationName } from '../evidence/relation.js';
import type { UnresolvedReason } from './unresolved.js';

/** What became of the observations of a period; everything is counted in events, and nothing is dropped without being counted. */
export interface JoinReport {
  /** Between two known resources. */
  readonly joined: number;
  readonly unresolved: readonly UnresolvedCount[];
  /** Ends that belong to another customer or to nobody known: type and count only. */
  readonly foreignEnds: readonly ForeignEnd[];
  readonly sets: readonly NatTraffic[];
}

/** Events of one source that name no pair, by reason. */
export interface UnresolvedCount {
  readonly source: EvidenceSource;
  readonly reason: UnresolvedReason;
  readonly events: number;
}

/** A type as `knownTypes` names it, or `other`. */
export interface ForeignEnd {
  readonly type: string;
  readonly events: number;
}

/** A cloud resource (node), and the ARN of one it speaks with that is nobody's of the customer. */
export interface Stranger {
  readonly node: number;
  readonly arn: string;
}

/** What came from behind a NAT gateway: from one of the members, nobody can say which. */
export interface NatTraffic {
  /** Nodes. */
  readonly nat: number;
  readonly to: number;
  readonly source: EvidenceSource;
  readonly relation: RelationName;
  readonly events: number;
  readonly first: number;
  readonly last: number;
  /** Nodes behind the gateway; where logs of their side were read, those that spoke to the outside in the same ten minutes. */
  readonly members: readonly number[];
}
