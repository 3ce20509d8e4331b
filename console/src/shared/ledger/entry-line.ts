import type { JournalEntry } from '../../generated/api.js';

/** What an entry does, as its kind says. */
export type EntryKind = JournalEntry['kind'];

/** One posting with what its entry says of it: a row of a table. */
export interface EntryLine {
  /** Names the line among others. */
  readonly id: string;
  readonly entryId: string;
  readonly kind: EntryKind;
  readonly pendingId?: string;
  readonly transferId?: string;
  readonly recordedAt: string;
  readonly effectiveAt: string;
  readonly description: string;
  readonly ledgerAccount: string;
  readonly currency: string;
  /** 0 on a credit, as `creditMinor` is on a debit. */
  readonly debitMinor: bigint;
  readonly creditMinor: bigint;
}

const kindWords: { readonly [kind in EntryKind]: string } = {
  posted: 'Posted',
  pending: 'Held',
  'post-pending': 'Hold captured',
  'void-pending': 'Hold given back',
};

/** The kinds of entries in the order in which they come about. */
export const entryKinds = Object.keys(kindWords) as readonly EntryKind[];

/** A kind of entry in words. */
export function entryKindText(kind: EntryKind): string {
  return kindWords[kind];
}

/** The postings of entries, in the order of the entries. */
export function entryLines(entries: readonly JournalEntry[]): readonly EntryLine[] {
  return entries.flatMap(({ postings, correlationId: _correlationId, ...entry }) =>
    postings.map(({ ledgerAccount, currency, debitMinor = '0', creditMinor = '0' }, index) => ({
      ...entry,
      id: `${entry.entryId}/${index}`,
      ledgerAccount,
      currency,
      debitMinor: BigInt(debitMinor),
      creditMinor: BigInt(creditMinor),
    })),
  );
}
