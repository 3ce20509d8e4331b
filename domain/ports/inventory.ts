import type { KnownResource } from '../association/known-resource.js';
import type { KnownType } from '../association/known-type.js';
import type { Instant } from './clock.js';

/** Something of an inventory that could not be read: what is not there may only not have been seen. */
export interface InventoryGap {
  readonly types: readonly KnownType[];
  /** IAM action of the call, e.g. `lambda:GetPolicy`; '' where the service never reads these types. */
  readonly action: string;
  /** Code of the error, e.g. `MemberAccessDenied`; `NotRead` where the service never reads these types. */
  readonly code: string;
  /** True where a later reading may succeed. */
  readonly retryable: boolean;
}

/** What one reading of one account and region found. */
export interface InventoryReading {
  /** By ARN. */
  readonly resources: readonly KnownResource[];
  /** By action, each once. */
  readonly gaps: readonly InventoryGap[];
  readonly readAt: Instant;
}

/** Reads every known type of cloud resource in member accounts, whether or not a driver can move it; changes nothing. */
export interface Inventory {
  /**
   * `all` reads the services without regions too: ask so for one region of an account, and `regional` for the others.
   * One type that cannot be read is a gap, never a failure. Throws MemberAccessDeniedError and NotFoundError when there is no session,
   * CloudUnavailableError and ThrottledError (both retryable).
   */
  read(target: {
    readonly awsAccountId: string;
    readonly region: string;
    readonly services: 'regional' | 'all';
  }): Promise<InventoryReading>;
}
