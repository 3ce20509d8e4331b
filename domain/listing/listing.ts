import type { CredentialChoice } from '../access/parties.js';
import type { IdentifiedSet } from '../association/identification/identified-set.js';
import type { Money } from '../ledger/money.js';
import type { Instant } from '../ports/clock.js';
import type { CloudResourceType } from '../resource/cloud-resource.js';
import type { MovedCredential } from '../transfer/credential-kind.js';
import type { MeasuredFigures } from './measured-figures.js';
import type { StayingResource } from './staying-resources.js';

/** Lifecycle: draft → published ⇄ reserved → sold; draft or published → withdrawn; published → stale. */
export type ListingStatus = 'draft' | 'published' | 'reserved' | 'sold' | 'withdrawn' | 'stale';

/** The undo window where the seller says nothing: a day. */
export const usualUndoWindowSeconds = 86_400;
/** The longest undo window: a week. */
export const undoWindowSecondsMax = 604_800;

/** What fits a listing: characters of its texts, and lines of each list in its terms. */
export const titleCharactersMax = 200;
export const descriptionCharactersMax = 10_000;
export const termsLinesMax = 100;

/** What both parties agree to beside the price. */
export interface ListingTerms {
  /** 0 to `undoWindowSecondsMax`. */
  readonly undoWindowSeconds: number;
  readonly movesControl: boolean;
  readonly movesPayment: boolean;
  /** By secret ARN; absent means keep. */
  readonly credentialChoices: { readonly [arn: string]: CredentialChoice };
  /** Sources and principals of others that stay. */
  readonly bystanders: readonly string[];
  /** ARNs outside the manifest that are knowingly left behind although something needs them. */
  readonly leftBehind: readonly string[];
  /** ARNs among `leftBehind` that what is sold may go on using; absent in terms older than this one: none. */
  readonly accessGranted?: readonly string[];
}

/** A figure with the time range it was measured over; `not measured` is never 0. */
export type MeasuredCost =
  | { readonly measured: false }
  | {
      readonly measured: true;
      readonly from: Instant;
      readonly to: Instant;
      readonly perDay: Money;
      readonly perWeek: Money;
      readonly perMonth: Money;
    };

/** What becomes of the credential in a listed resource. */
export interface ListedCredential {
  readonly becomes: MovedCredential;
  /** Where the purchaser gives the new value: the id it gives it by. */
  readonly resourceId?: string;
}

/** What a browser may see of one resource before buying: never ARN, name or address. */
export interface ListedResource {
  readonly type: CloudResourceType;
  readonly region: string;
  readonly size?: string;
  /** Absent where it carries none. */
  readonly credential?: ListedCredential;
}

/** The head of a listing; item `marketplace/<lst>/listing`. */
export interface Listing {
  readonly listingId: string;
  readonly seller: string;
  readonly status: ListingStatus;
  /** Current revision, from 1. */
  readonly revision: number;
  readonly createdAt: Instant;
  readonly updatedAt: Instant;
  /** Only when reserved or sold. */
  readonly purchaseId?: string;
}

/** An immutable revision; item `marketplace/<lst>/revision#000001`; its manifest is in chunks beside it. */
export interface ListingRevision {
  readonly listingId: string;
  readonly revision: number;
  readonly title: string;
  readonly description: string;
  readonly price: Money;
  readonly terms: ListingTerms;
  readonly resources: readonly ListedResource[];
  readonly resourceCount: number;
  readonly batchCount: number;
  readonly manifestHash: string;
  readonly measuredCost: MeasuredCost;
  readonly measuredFigures: MeasuredFigures;
  /** When and from what evidence the set was found; absent in revisions older than identification. */
  readonly identified?: IdentifiedSet;
  /** What stays with the seller by the terms, as anybody may see it; absent where nothing does, and in revisions older than this. */
  readonly staying?: readonly StayingResource[];
  readonly createdAt: Instant;
}

/** A purchaser's acceptance; item `marketplace/<pur>/purchase`. */
export interface Purchase {
  readonly purchaseId: string;
  readonly listingId: string;
  readonly listingRevision: number;
  readonly seller: string;
  readonly purchaser: string;
  readonly price: Money;
  /** accepted → sold (commit) | undone (the transfer was undone). */
  readonly status: 'accepted' | 'sold' | 'undone';
  readonly transferId: string;
  readonly acceptedAt: Instant;
}
