/**
 * The service's own vault, under its own key: holds a new credential until its purchaser has collected it, and a value that the purchaser
 * gave until it is in its secret. Throws ThrottledError (retryable).
 */
export interface Vault {
  /** Keeps `value` under the transfer and resource; a second put of the same pair keeps the first value. */
  put(transferId: string, resourceId: string, value: string): Promise<void>;
  get(transferId: string, resourceId: string): Promise<string | undefined>;
  /** Safe twice, and safe when nothing was put. */
  remove(transferId: string, resourceId: string): Promise<void>;
}
