/**
 * What a log calls one end of an observation, before anybody knows which cloud resource that was.
 * `arn`: scope '' and the ARN. `id`: scope is the AWS account, name the id the service wrote (`eni-…`, `i-…`, bucket, function).
 * `address`: scope is a VPC id, a region (public address) or `subnet:<id>`; name the address. `credential`: name is an access key id.
 * `host-name`: scope is the VPC or '', name a DNS name in lower case. `principal`: name is a role or user ARN.
 */
export const endpointKinds = ['arn', 'id', 'address', 'credential', 'host-name', 'principal'] as const;
export type EndpointKind = (typeof endpointKinds)[number];

/** An address that a log line places: a lease is believed from `from` to `to` and nothing is known outside. */
export interface LeaseSighting {
  readonly scope: string;
  readonly address: string;
  /** Endpoint number (kind `arn` or `id`). */
  readonly resource: number;
  /** Epoch seconds. */
  readonly first: number;
  readonly last: number;
  /** `held`: seen in use from first to last. `begins`/`ends`: an event that assigned or released it at `first`. */
  readonly what: 'held' | 'begins' | 'ends';
}

/** For how much of a day a source was there; loss is what the log itself says it skipped. */
export interface CoverageSighting {
  readonly source: number;
  /** Endpoint number of the resource the log is about, 0 for the whole account. */
  readonly resource: number;
  readonly first: number;
  readonly last: number;
  readonly lost: boolean;
}

/**
 * Takes what log readers find; numbers only on the hot path, so readers keep their own caches from bytes to endpoint numbers.
 * Everything is grouped by AWS account and UTC day of `first`.
 */
export interface ObservationSink {
  /** The number of an endpoint, from 1; the same for the same three. */
  endpoint(kind: EndpointKind, scope: string, name: string): number;
  /**
   * Adds one thing seen between two endpoints by the AWS account that logged it (12 digits as a number: below 2^53). `from` acts; `relation` and
   * `source` are codes; `first` ≤ `last` (epoch seconds) is the window that the line stands for. `principal` is the endpoint of who acted (role of
   * a session, access key), 0 for nobody named. The id is 64 bits, equal for copies of one event (CloudTrail: eventID and recipientAccountId),
   * both halves 0 where the log has none.
   */
  observe(
    awsAccount: number,
    from: number,
    to: number,
    relation: number,
    source: number,
    first: number,
    last: number,
    count: number,
    principal: number,
    idHigh: number,
    idLow: number,
  ): void;
  lease(awsAccount: number, sighting: LeaseSighting): void;
  /** An access key was issued to a session: `credential` and who holds it (an instance by ec2RoleDelivery, a role, a function). */
  session(awsAccount: number, credential: number, holder: number, first: number, last: number): void;
  coverage(awsAccount: number, sighting: CoverageSighting): void;
  /** A configuration item as AWS Config delivers it, to become a known resource. */
  item(item: unknown): void;
}
