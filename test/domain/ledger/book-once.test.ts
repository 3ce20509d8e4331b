import { describe, expect, test } from '@jest/globals';
import { bookOnce } from '../../../domain/ledger/book-once.js';
import type { JournalEntry } from '../../../domain/ledger/journal-entry.js';
import { LedgerWorld } from '../../support/ledger-world.js';

function anEntry(amountMinor: bigint, from: 'operator-funding' | 'wallet:cus_purchaser' = 'operator-funding'): JournalEntry {
  const at = '2026-11-23T10:00:00.000Z';
  const postings = [
    { ledgerAccount: from, currency: 'USD', debitMinor: amountMinor },
    { ledgerAccount: 'rounding', currency: 'USD', creditMinor: amountMinor },
  ] as const;
  return { entryId: 'jrn_1', kind: 'posted', effectiveAt: at, recordedAt: at, description: 'Test', postings };
}

describe('bookOnce', () => {
  test('says whether this call booked it, whatever time it is', async () => {
    const { tables } = new LedgerWorld();
    expect(await bookOnce(tables, anEntry(5n))).toBe(true);
    expect(await bookOnce(tables, { ...anEntry(5n), recordedAt: '2026-11-23T10:00:01.000Z' })).toBe(false);
  });

  test('refuses another entry under the same id', async () => {
    const { tables } = new LedgerWorld();
    await bookOnce(tables, anEntry(5n));
    await expect(bookOnce(tables, anEntry(6n))).rejects.toMatchObject({ code: 'IdempotencyMismatch' });
  });

  test('hands on what refused the entry, and books nothing', async () => {
    const world = await LedgerWorld.with(4n);
    const before = world.items();
    await expect(bookOnce(world.tables, anEntry(5n, 'wallet:cus_purchaser'))).rejects.toMatchObject({ code: 'ConditionFailed' });
    expect(world.items()).toEqual(before);
  });

  test('writes what belongs with the entry in the same transaction', async () => {
    const { tables } = new LedgerWorld();
    const marker = { act: 'put', table: 'transfers', item: { pk: 'trf_1', sk: 'marker' } } as const;
    await bookOnce(tables, anEntry(5n), [marker]);
    expect(tables.all('transfers')).toEqual([marker.item]);
  });
});
