import type { EntryLine } from '../../console/src/shared/ledger/entry-line.js';

/** A journal line as the console shows it, with the changes that a test is about. */
export function anEntryLine(changes: Partial<EntryLine> = {}): EntryLine {
  return {
    id: `${changes.entryId ?? 'jrn_1'}/0`,
    entryId: 'jrn_1',
    kind: 'posted',
    recordedAt: '2026-11-23T10:00:00.000Z',
    effectiveAt: '2026-11-23T10:00:00.000Z',
    description: 'Deposit',
    ledgerAccount: 'wallet:cus_1',
    currency: 'USD',
    debitMinor: 0n,
    creditMinor: 0n,
    ...changes,
  };
}
