import type { Customer } from '../customer/customer.js';
import { readCustomer } from '../customer/customer-store.js';
import { NotFoundError } from '../errors.js';
import { freezableEntries } from '../listing/freeze-manifest.js';
import { usualUndoWindowSeconds } from '../listing/listing.js';
import { readListing, readRevision } from '../listing/listing-store.js';
import { requireTerms } from '../listing/require-terms.js';
import type { Tables } from '../ports/tables.js';
import { listingManifest, readManifest } from './manifest.js';
import type { PreflightTerms } from './preflight.js';
import type { Finding } from './rules/finding.js';
import { forSaleFindings } from './rules/for-sale-findings.js';
import type { Proposal } from './rules/proposal.js';
import { receiverFindings } from './rules/receiver-findings.js';
import { figuresWarnings, termsWarnings } from './rules/terms-warnings.js';

/** Of a purchaser who considers a listing, or of an owner who considers a sale. */
export type PreflightRequest = { readonly customerId: string; readonly from?: number } & (
  | { readonly listingId: string; readonly listingRevision: number }
  | { readonly resourceIds: readonly string[]; readonly toCustomer?: string | undefined; readonly terms: PreflightTerms }
);

/** What a caller names: a listing revision, or resources of its own. */
export interface PreflightAsked {
  readonly listingId?: string | undefined;
  readonly listingRevision?: number | undefined;
  readonly resourceIds?: readonly string[] | undefined;
  readonly toCustomer?: string | undefined;
  readonly terms?: { readonly [term in keyof PreflightTerms]?: PreflightTerms[term] | undefined } | undefined;
  readonly from?: number;
}

/** What a caller asks, with the terms of a new listing where it tells none. */
export function preflightRequest(customerId: string, asked: PreflightAsked): PreflightRequest {
  const { listingId, listingRevision = 1, resourceIds = [], toCustomer, terms = {}, from = 0 } = asked;
  if (listingId !== undefined) return { customerId, listingId, listingRevision, from };
  const {
    undoWindowSeconds = usualUndoWindowSeconds,
    credentialChoices = {},
    bystanders = [],
    leftBehind = [],
    accessGranted = [],
  } = terms;
  return {
    customerId,
    resourceIds,
    toCustomer,
    terms: { undoWindowSeconds, credentialChoices, bystanders, leftBehind, accessGranted },
    from,
  };
}

/** What a preflight is about. */
export interface PreparedPreflight {
  readonly proposal: Proposal;
  readonly viewer: 'seller' | 'purchaser';
  /** Findings that make every other question idle. */
  readonly early: readonly Finding[];
  /** All that an owner is told of the receiver it names. */
  readonly receiver: readonly Finding[];
  readonly warnings: readonly Finding[];
}

/** Throws NotFoundError (also for drafts and withdrawn listings), InvalidInputError (the set or the terms cannot be listed at all). */
export async function preparePreflight(tables: Tables, request: PreflightRequest): Promise<PreparedPreflight> {
  return 'listingId' in request ? ofListing(tables, request) : ofResources(tables, request);
}

async function ofListing(
  tables: Tables,
  order: { readonly customerId: string; readonly listingId: string; readonly listingRevision: number },
): Promise<PreparedPreflight> {
  const { customerId: purchaser, listingId, listingRevision } = order;
  const listing = await readListing(tables, listingId);
  const { seller } = listing;
  const isSecret = listing.status === 'draft' || listing.status === 'withdrawn';
  if (isSecret && seller !== purchaser) throw new NotFoundError('listing', listingId);
  const early = forSaleFindings(listing, { purchaser, listingRevision });
  if (early.length > 0) return { proposal: idle(seller), viewer: 'purchaser', early, receiver: [], warnings: [] };
  const revision = await readRevision(tables, listingId, listingRevision);
  const entries = (await readManifest(tables, listingManifest(listingId, listingRevision), revision.batchCount)).flat();
  const resourceIds = entries.map((entry) => entry.resourceId);
  const { terms, price } = revision;
  const warnings = [...termsWarnings(terms), ...figuresWarnings(revision)];
  const proposal: Proposal = { seller, purchaser, resourceIds, entries, terms, price };
  return { proposal, viewer: 'purchaser', early, receiver: [], warnings };
}

function idle(seller: string): Proposal {
  return { seller, resourceIds: [], entries: [], terms: { bystanders: [], credentialChoices: {}, leftBehind: [] } };
}

/** The rules are not asked about the receiver: what they would find in its record is not for the owner's eyes. */
async function ofResources(
  tables: Tables,
  request: Extract<PreflightRequest, { readonly resourceIds: readonly string[] }>,
): Promise<PreparedPreflight> {
  const { customerId: seller, toCustomer, terms } = request;
  const entries = await freezableEntries(tables, seller, request.resourceIds);
  requireTerms({ ...terms, movesControl: true, movesPayment: true }, entries);
  const resourceIds = [...new Set([...entries.map((entry) => entry.resourceId), ...request.resourceIds])];
  const receiver = toCustomer === undefined ? [] : receiverFindings(await unlessUnknown(readCustomer(tables, toCustomer)));
  return { proposal: { seller, resourceIds, entries, terms }, viewer: 'seller', early: [], receiver, warnings: termsWarnings(terms) };
}

async function unlessUnknown(reading: Promise<Customer>): Promise<Customer | undefined> {
  try {
    return await reading;
  } catch (error) {
    if (error instanceof NotFoundError) return undefined;
    throw error;
  }
}
