import { describe, expect, test } from '@jest/globals';
import { balanceWrites } from '../../../domain/ledger/balance-writes.js';
import { type EntryKind, endPending, type JournalEntry } from '../../../domain/ledger/journal-entry.js';
import type { Write } from '../../../domain/ports/tables.js';

const at = '2026-11-23T10:00:00.000Z';

function anEntry(kind: 'posted' | 'pending'): JournalEntry {
  const postings = [
    { ledgerAccount: 'wallet:cus_1', currency: 'USD', debitMinor: 40n },
    { ledgerAccount: 'wallet:cus_1', currency: 'USD', debitMinor: 2n },
    { ledgerAccount: 'commission', currency: 'USD', creditMinor: 42n },
  ] as const;
  return { entryId: 'jrn_1', kind, effectiveAt: at, recordedAt: at, description: 'Test', postings };
}

function entryOfKind(kind: EntryKind): JournalEntry {
  return kind === 'posted' || kind === 'pending' ? anEntry(kind) : endPending(anEntry('pending'), kind, at, 'End');
}

const updates = (entry: JournalEntry) => balanceWrites(entry) as Extract<Write, { act: 'update' }>[];

describe('balanceWrites', () => {
  test.each<[EntryKind, object, readonly object[]]>([
    ['posted', { debitsPosted: 42n, creditsPosted: 0n, available: -42n }, [{ attribute: 'available', is: 'at-least', value: 42n }]],
    ['pending', { debitsPending: 42n, creditsPending: 0n, available: -42n }, [{ attribute: 'available', is: 'at-least', value: 42n }]],
    [
      'post-pending',
      { debitsPosted: 42n, creditsPosted: 0n, debitsPending: -42n, creditsPending: 0n, available: 0n },
      [{ attribute: 'debitsPending', is: 'at-least', value: 42n }],
    ],
    [
      'void-pending',
      { debitsPending: -42n, creditsPending: 0n, available: 42n },
      [{ attribute: 'debitsPending', is: 'at-least', value: 42n }],
    ],
  ])('%s: lines of one wallet are added up, and a decrease has its condition', (kind, add, when) => {
    const [wallet] = updates(entryOfKind(kind));
    expect(wallet).toMatchObject({ key: { pk: 'ledger-account#wallet:cus_1#USD', sk: 'balance#000' }, add, when });
  });

  test('an account without a floor keeps no `available` and has no floor condition', () => {
    const [, commission] = updates(anEntry('posted'));
    expect(commission).toMatchObject({ add: { debitsPosted: 0n, creditsPosted: 42n }, when: [] });
    expect(commission?.add).not.toHaveProperty('available');
  });

  test('the end of a pending entry is booked on the shard of its beginning', () => {
    const [, begun] = updates(anEntry('pending'));
    const [, ended] = updates(entryOfKind('post-pending'));
    expect(ended?.key).toEqual(begun?.key);
  });
});
