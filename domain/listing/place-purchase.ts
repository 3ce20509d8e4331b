import { createHash } from 'node:crypto';
import { readCustomer } from '../customer/customer-store.js';
import { IdempotencyMismatchError, NotFoundError } from '../errors.js';
import { NoWalletInCurrencyError } from '../ledger/errors.js';
import type { Money } from '../ledger/money.js';
import { walletBalance } from '../ledger/wallet-balance.js';
import type { Ports } from '../ports/ports.js';
import type { Tables } from '../ports/tables.js';
import { canonicalJson } from '../resource/cloud-resource.js';
import { listingManifest, manifestWrites, readManifest, transferManifest } from '../transfer/manifest.js';
import type { Transfer } from '../transfer/transfer.js';
import { acceptedTransfer } from './accepted-transfer.js';
import { CustomerSuspendedError, ListingNotForSaleError, ListingRevisionChangedError, OwnListingError } from './errors.js';
import type { Listing, ListingRevision, Purchase } from './listing.js';
import { readListing, readRevision } from './listing-store.js';
import { readPurchase, readPurchaseClaim } from './purchase-store.js';
import { writePurchase } from './write-purchase.js';

/** A purchaser's wish, the same over every door. */
export interface PurchaseOrder {
  readonly purchaser: string;
  readonly listingId: string;
  readonly listingRevision: number;
  /** The same key of the same purchaser buys once. */
  readonly idempotencyKey: string;
  readonly correlationId: string;
}

type PurchasePorts = Pick<Ports, 'tables' | 'clock' | 'ids'>;

/** Chunks of a manifest copied at once: together far below a transaction's 4 MB. */
const chunksAtOnce = 20;

/**
 * Buys one revision of a listing and begins its transfer, once for a purchaser and key: asked again, answers the same purchase.
 * Throws IdempotencyMismatchError (same key, other order), NotFoundError, OwnListingError, CustomerSuspendedError,
 * ListingNotForSaleError, ListingRevisionChangedError, NoWalletInCurrencyError.
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

async function buy(ports: PurchasePorts, order: PurchaseOrder, bodyHash: string): Promise<Purchase> {
  const [listing, revision] = await readForSale(ports.tables, order);
  await requireStanding(ports.tables, order.purchaser, listing.seller);
  await requireWallet(ports.tables, order.purchaser, revision.price);
  const transfer = acceptedTransfer(ports, order, listing, revision);
  await copyManifest(ports.tables, transfer);
  const purchase = purchaseOf(transfer);
  const written = await writePurchase(ports, { order, bodyHash, purchase, transfer });
  return written ? purchase : refuseLost(order);
}

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
async function readForSale(tables: Tables, { purchaser, listingId, listingRevision }: PurchaseOrder): Promise<[Listing, ListingRevision]> {
  const listing = await readListing(tables, listingId);
  if (listing.seller === purchaser) throw new OwnListingError(`Listing ${listingId} is your own.`);
  if (listing.status === 'draft' || listing.status === 'withdrawn') throw new NotFoundError('listing', listingId);
  if (listing.status !== 'published') throw new ListingNotForSaleError(`Listing ${listingId} is ${listing.status}.`);
  if (listing.revision !== listingRevision) {
    throw new ListingRevisionChangedError(`Listing ${listingId} is at revision ${listing.revision}: look at it again before you buy.`);
  }
  return [listing, await readRevision(tables, listingId, listingRevision)];
}

async function requireStanding(tables: Tables, purchaser: string, seller: string): Promise<void> {
  const both = await Promise.all([readCustomer(tables, purchaser), readCustomer(tables, seller)]);
  if (both[0].standing !== 'good') throw new CustomerSuspendedError('You are suspended and cannot buy: ask the operator.');
  if (both[1].standing !== 'good') throw new ListingNotForSaleError('The seller is not in good standing at present.');
}

async function requireWallet(tables: Tables, purchaser: string, price: Money): Promise<void> {
  if (price.amountMinor === 0n) return;
  const wallet = await walletBalance(tables, purchaser, price.currency);
  if (wallet === undefined) throw new NoWalletInCurrencyError(purchaser, price.currency);
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

function refuseLost({ listingId }: PurchaseOrder): never {
  throw new ListingNotForSaleError(`Listing ${listingId} was bought, changed or withdrawn, or a party was suspended, at the same moment.`);
}
