import { describe, expect, test } from '@jest/globals';
import {
  assertBalanced,
  endingEntryId,
  endPending,
  entryItem,
  entryKey,
  entryOfItem,
  type JournalEntry,
  signedMinor,
} from '../../../domain/ledger/journal-entry.js';

const at = '2026-11-23T10:00:00.000Z';

function anEntry(changes: Partial<JournalEntry> = {}): JournalEntry {
  return {
    entryId: 'jrn_1',
    kind: 'posted',
    effectiveAt: at,
    recordedAt: at,
    description: 'Test',
    postings: [
      { ledgerAccount: 'operator-funding', currency: 'USD', debitMinor: 9007199254740993n },
      { ledgerAccount: 'wallet:cus_1', currency: 'USD', creditMinor: 9007199254740993n },
    ],
    ...changes,
  };
}

describe('a journal entry', () => {
  test('comes back from its item as it was', () => {
    const entry = anEntry({ transferId: 'trf_1' });
    expect(entryOfItem({ ...entryItem(entry), group: 'trf_1', groupOrder: 'x' })).toEqual(entry);
    expect(entryKey('jrn_1')).toEqual({ table: 'ledger', pk: 'jrn_1', sk: 'entry' });
  });

  test('debits count up, credits down', () => {
    expect(anEntry().postings.map(signedMinor)).toEqual([9007199254740993n, -9007199254740993n]);
  });

  test.each<[string, Partial<JournalEntry>]>([
    ['without postings', { postings: [] }],
    ['of a debit alone', { postings: [{ ledgerAccount: 'commission', currency: 'USD', debitMinor: 1n }] }],
    ['of a credit alone', { postings: [{ ledgerAccount: 'commission', currency: 'USD', creditMinor: 1n }] }],
    [
      'balanced only across currencies',
      {
        postings: [
          { ledgerAccount: 'commission', currency: 'USD', debitMinor: 1n },
          { ledgerAccount: 'rounding', currency: 'EUR', creditMinor: 1n },
        ],
      },
    ],
    [
      'with a posting of 0',
      {
        postings: [
          { ledgerAccount: 'commission', currency: 'USD', debitMinor: 0n },
          { ledgerAccount: 'rounding', currency: 'USD', creditMinor: 0n },
        ],
      },
    ],
    [
      'with a negative posting',
      {
        postings: [
          { ledgerAccount: 'commission', currency: 'USD', debitMinor: -1n },
          { ledgerAccount: 'rounding', currency: 'USD', creditMinor: -1n },
        ],
      },
    ],
    ['that ends nothing', { kind: 'post-pending' }],
    ['that is posted and ends something', { pendingId: 'jrn_0' }],
  ])('%s is refused when built and when written', (_what, changes) => {
    expect(() => assertBalanced(anEntry(changes))).toThrow(expect.objectContaining({ code: 'UnbalancedEntry' }));
    expect(() => entryItem(anEntry(changes))).toThrow(expect.objectContaining({ code: 'UnbalancedEntry' }));
  });

  test('one that was damaged in the table is refused when read', () => {
    const item = { ...entryItem(anEntry()), postings: [{ ledgerAccount: 'commission', currency: 'USD', debitMinor: 5 }] };
    expect(() => entryOfItem(item)).toThrow(expect.objectContaining({ code: 'UnbalancedEntry' }));
  });

  test('posting and voiding a pending entry share one id, so only one can be written', () => {
    const pending = anEntry({ kind: 'pending' });
    const posted = endPending(pending, 'post-pending', at, 'Posted');
    const voided = endPending(pending, 'void-pending', at, 'Voided');
    expect(posted).toMatchObject({ entryId: endingEntryId('jrn_1'), pendingId: 'jrn_1', postings: pending.postings });
    expect(voided.entryId).toBe(posted.entryId);
  });
});
