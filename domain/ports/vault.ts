/** The service's own vault: holds a new credential between RotateCredentials and SwitchAccess, under the service's own key. Throws ThrottledError (retryable). */
export interface Vault {
  /** Keeps `value` under the transfer and resource; a second put of the same pair keeps the first value. */
  put(transferId: string, resourceId: string, value: string): Promise<void>;
  get(transferId: string, resourceId: string): Promise<string | undefined>;
  /** Safe twice, and safe when nothing was put. */
  remove(transferId: string, resourceId: string): Promise<void>;
}
