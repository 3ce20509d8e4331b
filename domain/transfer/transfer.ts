import type { CredentialChoice } from '../access/parties.js';
import type { Money } from '../ledger/money.js';
import type { StayingResource } from '../listing/staying-resources.js';
import type { Instant } from '../ports/clock.js';
import type { MachineReleases } from '../ports/executions.js';
import type { CloudResourceType } from '../resource/cloud-resource.js';

/** Allowed moves of a status; every move is a conditional write. Terminal: `completed`, `undone`. */
export const transferMoves = {
  accepted: ['preparing', 'undoing'],
  preparing: ['completing', 'undoing'],
  completing: ['completed', 'needs-operator'],
  undoing: ['undone', 'needs-operator'],
  'needs-operator': ['undoing', 'completing'],
  completed: [],
  undone: [],
} as const satisfies Record<string, readonly string[]>;

/** Where a transfer is in its life. */
export type TransferStatus = keyof typeof transferMoves;

/** Why a transfer is not going forward: the step, a stable code, and a message without secrets. */
export interface TransferFailure {
  readonly step: string;
  readonly code: string;
  readonly message: string;
}

/** The process that moves ownership of one manifest; item `transfers/<trf>/transfer`. */
export interface Transfer {
  readonly transferId: string;
  readonly status: TransferStatus;
  readonly fromCustomer: string;
  readonly toCustomer: string;
  /** What moves; at least one is true. */
  readonly movesControl: boolean;
  readonly movesPayment: boolean;
  readonly purchaseId: string;
  readonly listingId: string;
  readonly listingRevision: number;
  readonly price: Money;
  readonly commission: Money;
  readonly undoWindowSeconds: number;
  readonly credentialChoices: { readonly [arn: string]: CredentialChoice };
  readonly bystanders: readonly string[];
  /** ARNs outside the manifest that both parties agreed to leave behind. */
  readonly leftBehind: readonly string[];
  /** ARNs among `leftBehind` that what moves may go on using; absent: none. */
  readonly accessGranted?: readonly string[];
  /** The same as the purchaser was shown it. */
  readonly staying?: readonly StayingResource[];
  /** Hash over the accepted manifest. */
  readonly manifestHash: string;
  readonly resourceCount: number;
  readonly batchCount: number;
  /** Refuses late effects: raised when undo begins or an operator resumes. */
  readonly epoch: number;
  /** Counts executions within an epoch, from 1. */
  readonly attempt: number;
  readonly executionName: string;
  /** The machines it runs on to its end, set when it starts: a later deployment does not change them. */
  readonly machines?: MachineReleases;
  readonly correlationId: string;
  readonly acceptedAt: Instant;
  /** The commit is refused from here on. */
  readonly deadline: Instant;
  readonly cut?: Instant;
  readonly completedAt?: Instant;
  readonly undoneAt?: Instant;
  readonly paidOutAt?: Instant;
  /** Why it is undone: the first failure before the commit. */
  readonly failure?: TransferFailure;
  /** Where it last needed an operator, and why; kept when it goes on. */
  readonly needsOperatorFrom?: 'undoing' | 'completing';
  readonly operatorFailure?: TransferFailure;
}

/** One line of a manifest; at most 100 to a batch. */
export interface ManifestEntry {
  readonly resourceId: string;
  readonly arn: string;
  readonly type: CloudResourceType;
  readonly awsAccountId: string;
  readonly region: string;
  /** configurationHash at listing. */
  readonly hash: string;
}

/** Lines of one batch, and batches of one transfer. */
export const resourcesPerBatchMax = 100;
export const batchesPerTransferMax = 100;

/** Rounds of switching and verifying; what is open after them is an operator's. */
export const verifyRoundsMax = 3;
