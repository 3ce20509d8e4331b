import type { Blocker, ResidualAccess } from '../access/findings.js';
import type { Parties } from '../access/parties.js';
import type { CloudResourceRef, CloudResourceType, Found, JsonObject } from '../resource/cloud-resource.js';
import type { FigurePoint, Span } from '../resource/figure.js';
import type { Instant } from './clock.js';

/** What a driver keeps of its staging: ids of what it made or changed; never a secret value. */
export type Receipt = JsonObject & {
  /** ARN of what the driver made to move in place of the resource, which itself stays with the seller. */
  readonly replacementArn?: string;
};

/** What `stage` found before it changed anything, and what it then did. `receipt` is absent when the act may not have happened, or did nothing. */
export interface AccessRecord {
  readonly ref: CloudResourceRef;
  readonly found: Found;
  readonly receipt?: Receipt;
}

/** The phases in which a driver acts: each has permissions and a session of its own. */
export type Verb = 'list' | 'discover' | 'measure' | 'tag' | 'stage' | 'unstage' | 'rotate' | 'discard' | 'switchOver' | 'verify';

/**
 * A driver bound to one session in one member account (verbs as in drivers/driver.ts).
 * Every method may throw ResourceNotFoundError, ThrottledError (retryable), MemberAccessDeniedError, LeaseExpiredError.
 */
export interface ResourceControl {
  list(): Promise<readonly CloudResourceRef[]>;
  discover(ref: CloudResourceRef): Promise<Found>;
  blockers(found: Found, parties: Parties): readonly Blocker[];
  /** What more stands in the way that only the cloud can tell of the two parties; reads only. */
  readBlockers(found: Found, parties: Parties): Promise<readonly Blocker[]>;
  /** What the transfer will leave that nobody can prove gone, or that somebody should know before it begins. */
  warnings(found: Found, parties: Parties): readonly Blocker[];
  /** The measured hours of these resources of one type; what has no metrics answers nothing. */
  measure(refs: readonly CloudResourceRef[], span: Span): Promise<readonly FigurePoint[]>;
  stage(found: Found, parties: Parties): Promise<Receipt>;
  unstage(record: AccessRecord, parties: Parties): Promise<void>;
  rotate(record: AccessRecord, parties: Parties): Promise<void>;
  discard(record: AccessRecord, parties: Parties): Promise<void>;
  switchOver(record: AccessRecord, parties: Parties): Promise<void>;
  /** Judges by `reading`, what `discover` has just answered, and reads what that does not say; all of it where there is none. */
  verify(record: AccessRecord, parties: Parties, reading?: Found): Promise<readonly ResidualAccess[]>;
  /** Sets tags on many resources of one type; safe twice. */
  tag(refs: readonly CloudResourceRef[], tags: { readonly [key: string]: string }): Promise<void>;
  /** Removes each tag only where it has exactly this value; safe twice. */
  untag(refs: readonly CloudResourceRef[], tags: { readonly [key: string]: string }): Promise<void>;
}

/** How a session is narrowed: to listed ARNs (at most 15), or to what carries the lock tag of the transfer. */
export type SessionScope =
  | { readonly kind: 'read' }
  | { readonly kind: 'arns'; readonly arns: readonly string[]; readonly transferId?: string }
  | { readonly kind: 'lock'; readonly transferId: string; readonly arns: readonly string[] };

/** Opens sessions of `ConveyanceDriver` in member accounts. */
export interface MemberCloud {
  /**
   * A control for one type in one account and region.
   * No call is sent at or after `leaseUntil` less the call time-out; throws LeaseExpiredError instead.
   */
  open(target: {
    readonly type: CloudResourceType;
    readonly awsAccountId: string;
    readonly region: string;
    readonly verb: Verb;
    readonly scope: SessionScope;
    readonly leaseUntil: Instant;
  }): Promise<ResourceControl>;
}
