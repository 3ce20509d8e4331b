import { createHash } from 'node:crypto';
import { IdempotencyMismatchError, NotFoundError } from '../errors.js';
import type { Ports } from '../ports/ports.js';
import type { Tables } from '../ports/tables.js';
import { canonicalJson } from '../resource/cloud-resource.js';
import { type CredentialValues, withGivenCredentials } from '../transfer/given-credentials.js';
import { listingManifest, manifestWrites, readManifest, transferManifest } from '../transfer/manifest.js';
import { forSaleFindings } from '../transfer/rules/for-sale-findings.js';
import { refuse } from '../transfer/rules/refuse.js';
import type { Transfer } from '../transfer/transfer.js';
import { acceptedTransfer } from './accepted-transfer.js';
import { requireCredentialValues } from './asked-credentials.js';
import { ListingNotForSaleError } from './errors.js';
import type { Listing, ListingRevision, Purchase } from './listing.js';
import { readListing, readRevision } from './listing-store.js';
import { readPurchase, readPurchaseClaim } from './purchase-store.js';
import { refuseUnbuyable } from './refuse-unbuyable.js';
import { writePurchase } from './write-purchase.js';

/** A purchaser's wish, the same over every door. */
export interface PurchaseOrder {
  readonly purchaser: string;
  readonly listingId: string;
  readonly listingRevision: number;
  /** The same key of the same purchaser buys once. */
  readonly idempotencyKey: string;
  readonly correlationId: string;
  /** Who speaks for the purchaser, as its token says; absent when a producer does, over the bus. */
  readonly subject?: string;
  /** eventId of the event it came by. */
  readonly causationId?: string;
  /** New values of the secrets the listing asks for: straight into the vault, never into a table, an event or an error. */
  readonly credentialValues?: CredentialValues;
}

type PurchasePorts = Pick<Ports, 'tables' | 'clock' | 'ids' | 'vault' | 'objects'>;

/** Chunks of a manifest copied at once: together far below a transaction's 4 MB. */
const chunksAtOnce = 20;

/**
 * Buys one revision of a listing and begins its transfer, once for a purchaser and key: asked again, answers the same purchase.
 * Throws IdempotencyMismatchError (same key, other order), NotFoundError, OwnListingError, CustomerSuspendedError,
 * ListingNotForSaleError, ListingRevisionChangedError, NoWalletInCurrencyError, InsufficientFundsError, InvalidInputError (values missing or not asked for).
 */
export async function placePurchase(ports: PurchasePorts, order: PurchaseOrder): Promise<Purchase> {
  const bodyHash = orderHash(order);
  const known = await purchaseOfKey(ports.tables, order, bodyHash);
  if (known !== undefined) return known;
  try {
    return await buy(ports, order, bodyHash);
  } catch (error) {
    // It may be this very order, placed over another door since its key was read, that took the listing off sale.
    const placed = error instanceof ListingNotForSaleError ? await purchaseOfKey(ports.tables, order, bodyHash) : undefined;
    if (placed === undefined) throw error;
    return placed;
  }
}

async function buy(ports: PurchasePorts, { credentialValues = {}, ...order }: PurchaseOrder, bodyHash: string): Promise<Purchase> {
  const [listing, revision] = await readForSale(ports.tables, order);
  await refuseUnbuyable(ports, order.purchaser, { listing, revision });
  requireCredentialValues(revision.terms, credentialValues);
  const transfer = acceptedTransfer(ports, order, listing, revision);
  await copyManifest(ports.tables, transfer);
  const purchase = purchaseOf(transfer);
  const write = () => writePurchase(ports, { order, bodyHash, purchase, transfer });
  return (await withGivenCredentials(ports, transfer.transferId, credentialValues, write)) ? purchase : refuseLost(order);
}

/** Of the order without its values: a hash would let whoever reads it test guesses of a weak one. */
function orderHash({ listingId, listingRevision }: PurchaseOrder): string {
  return createHash('sha256').update(canonicalJson({ listingId, listingRevision })).digest('hex');
}

async function purchaseOfKey(
  tables: Tables,
  { purchaser, idempotencyKey }: PurchaseOrder,
  bodyHash: string,
): Promise<Purchase | undefined> {
  const claim = await readPurchaseClaim(tables, purchaser, idempotencyKey);
  if (claim === undefined) return undefined;
  if (claim.bodyHash !== bodyHash) throw new IdempotencyMismatchError('This key already stands for another purchase.');
  return readPurchase(tables, claim.purchaseId);
}

/** Drafts and withdrawn listings are nobody's business but the seller's. */
async function readForSale(tables: Tables, order: PurchaseOrder): Promise<[Listing, ListingRevision]> {
  const { purchaser, listingId, listingRevision } = order;
  const listing = await readListing(tables, listingId);
  const isSecret = listing.status === 'draft' || listing.status === 'withdrawn';
  if (isSecret && listing.seller !== purchaser) throw new NotFoundError('listing', listingId);
  refuse(forSaleFindings(listing, order));
  return [listing, await readRevision(tables, listingId, listingRevision)];
}

/** Copied before the purchase: a copy nobody refers to is harmless. */
async function copyManifest(tables: Tables, { transferId, listingId, listingRevision, batchCount }: Transfer): Promise<void> {
  const batches = await readManifest(tables, listingManifest(listingId, listingRevision), batchCount);
  const writes = manifestWrites(transferManifest(transferId), batches);
  for (let start = 0; start < writes.length; start += chunksAtOnce) await tables.transact(writes.slice(start, start + chunksAtOnce));
}

function purchaseOf(transfer: Transfer): Purchase {
  const { purchaseId, listingId, listingRevision, price, transferId, acceptedAt } = transfer;
  const { fromCustomer: seller, toCustomer: purchaser } = transfer;
  return { purchaseId, listingId, listingRevision, seller, purchaser, price, status: 'accepted', transferId, acceptedAt };
}

function refuseLost({ listingId }: Pick<PurchaseOrder, 'listingId'>): never {
  throw new ListingNotForSaleError(`Listing ${listingId} was bought, changed or withdrawn, or a party was suspended, at the same moment.`);
}
