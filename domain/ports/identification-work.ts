/** A log object to be read, as its bucket names it. */
export interface LogObjectRef {
  readonly key: string;
  /** Compressed. */
  readonly bytes: number;
}

/** Work of identification that waits in queues. Throws ThrottledError (retryable). */
export interface IdentificationWork {
  /** Has each log object taken, in the same way as those that just arrive; more than once is the same as once. */
  takeLogs(objects: readonly LogObjectRef[]): Promise<void>;
  /** Has a run worked on after a while (0 to 900 seconds); more than once is the same as once. */
  goOn(identificationId: string, afterSeconds: number): Promise<void>;
}
