/**
 * What the logs of one AWS account say of one UTC day, or one file's share of it; endpoints stay symbolic, so that a late file rewrites its
 * day only and a lease learned later corrects old days. Rows are sorted and unique in their key columns: equal means equal bytes.
 */
export interface Segment {
  readonly awsAccountId: string;
  /** Days since 1970-01-01. */
  readonly day: number;
  /** Endpoints sorted by kind, scope, name; columns below hold positions + 1, and 0 is nobody. */
  readonly endpoints: readonly SegmentEndpoint[];
  readonly rows: SegmentRows;
  readonly leases: SegmentLeases;
  readonly sessions: SegmentSessions;
  readonly coverage: SegmentCoverage;
  /** Ids of events in the rows, so that copies in other files count once: sorted by id, with the row each was counted in. */
  readonly ids: { readonly high: Uint32Array; readonly low: Uint32Array; readonly row: Uint32Array };
}

/** One end as the logs name it: position in `endpointKinds`, scope, name. */
export interface SegmentEndpoint {
  readonly kind: number;
  readonly scope: string;
  readonly name: string;
}

/**
 * Observations, summed by (from, to, relation, source, principal, slot). The slot is the 10-minute slot of the day (0 to 143) for rows with an
 * address at either end, whose resource may change within the day, and 255 for all others.
 */
export interface SegmentRows {
  readonly from: Uint32Array;
  readonly to: Uint32Array;
  readonly relation: Uint8Array;
  readonly source: Uint8Array;
  readonly principal: Uint32Array;
  readonly slot: Uint8Array;
  readonly count: Uint32Array;
  /** Epoch seconds of the earliest and latest instant the row stands for. */
  readonly first: Uint32Array;
  readonly last: Uint32Array;
}

/** Sightings of leases; `address` and `resource` are endpoints. */
export interface SegmentLeases {
  readonly address: Uint32Array;
  readonly resource: Uint32Array;
  readonly first: Uint32Array;
  readonly last: Uint32Array;
  /** 0 held, 1 begins, 2 ends. */
  readonly what: Uint8Array;
}

/** Credentials and who held them. */
export interface SegmentSessions {
  readonly credential: Uint32Array;
  readonly holder: Uint32Array;
  readonly first: Uint32Array;
  readonly last: Uint32Array;
}

/** Spans for which a source was there; `resource` 0 is the whole account. */
export interface SegmentCoverage {
  readonly source: Uint8Array;
  readonly resource: Uint32Array;
  readonly first: Uint32Array;
  readonly last: Uint32Array;
  /** 1 where the log says that records were lost. */
  readonly lost: Uint8Array;
}
