import { describe, expect, it } from '@jest/globals';
import type { JournalEntry } from '../../../../../console/src/generated/api.js';
import { entryKinds, entryKindText, entryLines } from '../../../../../console/src/shared/ledger/entry-line.js';

const entry: JournalEntry = {
  entryId: 'jrn_1',
  kind: 'post-pending',
  pendingId: 'jrn_0',
  transferId: 'trf_1',
  correlationId: 'c-1',
  effectiveAt: '2026-11-23T10:00:00.000Z',
  recordedAt: '2026-11-23T10:00:01.000Z',
  description: 'Price moved to escrow',
  postings: [
    { ledgerAccount: 'wallet:cus_1', currency: 'USD', debitMinor: '99999999999999999999' },
    { ledgerAccount: 'escrow:trf_1', currency: 'USD', creditMinor: '99999999999999999999' },
  ],
};

describe('entryLines', () => {
  it('makes a line of each posting, exact beyond what a number holds', () => {
    const [debit, credit] = entryLines([entry]);
    expect(debit).toEqual({
      id: 'jrn_1/0',
      entryId: 'jrn_1',
      kind: 'post-pending',
      pendingId: 'jrn_0',
      transferId: 'trf_1',
      effectiveAt: '2026-11-23T10:00:00.000Z',
      recordedAt: '2026-11-23T10:00:01.000Z',
      description: 'Price moved to escrow',
      ledgerAccount: 'wallet:cus_1',
      currency: 'USD',
      debitMinor: 99999999999999999999n,
      creditMinor: 0n,
    });
    expect(credit).toMatchObject({ id: 'jrn_1/1', ledgerAccount: 'escrow:trf_1', debitMinor: 0n, creditMinor: 99999999999999999999n });
  });

  it('keeps the order of the entries', () => {
    const lines = entryLines([{ ...entry, entryId: 'jrn_9' }, entry]);
    expect(lines.map((line) => line.entryId)).toEqual(['jrn_9', 'jrn_9', 'jrn_1', 'jrn_1']);
  });
});

describe('entryKindText', () => {
  it('says what each kind does', () => {
    expect(entryKinds.map(entryKindText)).toEqual(['Posted', 'Held', 'Hold captured', 'Hold given back']);
  });
});
