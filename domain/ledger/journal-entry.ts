import type { Instant } from '../ports/clock.js';
import type { Item, ItemKey, ItemValue } from '../ports/tables.js';
import { UnbalancedEntryError } from './errors.js';
import type { LedgerAccount } from './ledger-account.js';

/** `posted` moves money; `pending` reserves it; the other two end a pending entry, each at most once. */
export type EntryKind = 'posted' | 'pending' | 'post-pending' | 'void-pending';

/** One line of an entry: a positive debit or a positive credit, in minor units. */
export type Posting = { readonly ledgerAccount: LedgerAccount; readonly currency: string } & (
  | { readonly debitMinor: bigint; readonly creditMinor?: undefined }
  | { readonly creditMinor: bigint; readonly debitMinor?: undefined }
);

/** A balanced set of postings; never changed once written, a correction is another entry. */
export interface JournalEntry {
  readonly entryId: string;
  readonly kind: EntryKind;
  /** The pending entry that a `post-pending` or `void-pending` ends; its postings are the same. */
  readonly pendingId?: string;
  readonly transferId?: string;
  /** Of the request that led to it; absent on entries from before it was kept. */
  readonly correlationId?: string;
  /** When it counts. */
  readonly effectiveAt: Instant;
  /** When it was written down. */
  readonly recordedAt: Instant;
  readonly description: string;
  readonly postings: readonly Posting[];
}

/** What a posting adds to the sum of its entry: debits count up, credits down. */
export function signedMinor(posting: Posting): bigint {
  return posting.debitMinor ?? -posting.creditMinor;
}

/** The entry itself, once it is seen to be well made; throws UnbalancedEntryError. */
export function assertBalanced(entry: JournalEntry): JournalEntry {
  const sums = new Map<string, bigint>();
  for (const posting of entry.postings) {
    if ((posting.debitMinor ?? posting.creditMinor) <= 0n) throw new UnbalancedEntryError(entry.entryId, 'a posting is not positive');
    sums.set(posting.currency, (sums.get(posting.currency) ?? 0n) + signedMinor(posting));
  }
  if (sums.size === 0) throw new UnbalancedEntryError(entry.entryId, 'it has no posting');
  for (const [currency, sum] of sums) {
    if (sum !== 0n) throw new UnbalancedEntryError(entry.entryId, `its ${currency} postings sum to ${sum}, not to zero`);
  }
  const ends = entry.kind === 'post-pending' || entry.kind === 'void-pending';
  if (ends !== (entry.pendingId !== undefined))
    throw new UnbalancedEntryError(entry.entryId, 'a pendingId goes with the end of a pending entry');
  return entry;
}

/** Id of the one entry that may end a pending entry: posting and voiding share it, so only one of them can ever be written. */
export function endingEntryId(pendingId: string): string {
  return `${pendingId}-end`;
}

/** The entry that ends a pending one, with the same postings. */
export function endPending(pending: JournalEntry, kind: 'post-pending' | 'void-pending', at: Instant, description: string): JournalEntry {
  const entryId = endingEntryId(pending.entryId);
  return assertBalanced({ ...pending, entryId, kind, pendingId: pending.entryId, effectiveAt: at, recordedAt: at, description });
}

/** Key of an entry. */
export function entryKey(entryId: string): ItemKey {
  return { table: 'ledger', pk: entryId, sk: 'entry' };
}

/** The item of an entry; throws UnbalancedEntryError, so an unbalanced one is never written. */
export function entryItem(entry: JournalEntry): Item {
  const { postings, ...rest } = assertBalanced(entry);
  return { ...rest, pk: entry.entryId, sk: 'entry', postings: postings.map((posting) => ({ ...posting })) };
}

/** The entry kept in an item; throws UnbalancedEntryError when what was read does not balance. */
export function entryOfItem(item: Item): JournalEntry {
  const { pk: _pk, sk: _sk, group: _group, groupOrder: _groupOrder, postings, ...rest } = item;
  const lines = postings as readonly { readonly [key: string]: ItemValue }[];
  return assertBalanced({ ...(rest as unknown as JournalEntry), postings: lines.map(postingOf) });
}

function postingOf(line: { readonly [key: string]: ItemValue }): Posting {
  const common = { ledgerAccount: line.ledgerAccount as LedgerAccount, currency: String(line.currency) };
  if (line.debitMinor === undefined) return { ...common, creditMinor: BigInt(line.creditMinor as number | bigint) };
  return { ...common, debitMinor: BigInt(line.debitMinor as number | bigint) };
}
