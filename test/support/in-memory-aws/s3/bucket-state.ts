/** One bucket; its parts hold what was put, absent ones were never put. */
export interface BucketState {
  readonly name: string;
  readonly awsAccountId: string;
  readonly region: string;
  readonly createdAt: Date;
  readonly tags: Map<string, string>;
  policy: string | undefined;
  /** Answers of the parts that drivers only read, by call, e.g. `GetBucketReplication`. */
  readonly parts: Map<string, object>;
}
