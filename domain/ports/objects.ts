/** One stored object. */
export interface StoredObject {
  readonly key: string;
  readonly bytes: Uint8Array;
  /** Changes with every write; for conditional writes. */
  readonly version: string;
}

/** One stored object on its way. */
export interface StreamedObject {
  readonly version: string;
  /** Its bytes one after the other, read once, in pieces of any size; throws as a reading does. */
  readonly pieces: AsyncIterable<Uint8Array>;
}

/** Objects of bytes by key (a bucket, a folder): segments of logs, indexes. Throws StorageError kinds as Tables do (retryable when throttled). */
export interface Objects {
  /** The object, or undefined where there is none. */
  read(key: string): Promise<StoredObject | undefined>;
  /** The object piece by piece, so that a large one need not fit into memory; undefined where there is none. */
  stream(key: string): Promise<StreamedObject | undefined>;
  /**
   * Writes the whole object. With `when`: only where the version is still that one (`absent`: only where there is none);
   * answers the new version, or undefined where the condition did not hold.
   */
  write(key: string, bytes: Uint8Array, when?: { readonly version: string } | 'absent'): Promise<string | undefined>;
  /** Keys under a prefix in order, after `after`, at most 1,000. */
  list(prefix: string, after?: string): Promise<readonly { readonly key: string; readonly bytes: number }[]>;
  /** Safe twice. */
  remove(key: string): Promise<void>;
}
