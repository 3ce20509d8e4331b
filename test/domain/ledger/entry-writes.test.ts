import { describe, expect, test } from '@jest/globals';
import { InMemoryTables } from '../../../adapters/in-memory/in-memory-tables.js';
import { entryWrites } from '../../../domain/ledger/entry-writes.js';
import { holdEntry } from '../../../domain/ledger/transfer-entry.js';
import { aTransfer } from '../../support/a-transfer.js';

const at = '2026-11-23T10:00:00.000Z';

describe('entryWrites', () => {
  test('books the entry first, then its groups, then its balances', () => {
    const writes = entryWrites(holdEntry(aTransfer(), at));
    const keys = writes.map((write) => (write.act === 'put' ? write.item.sk : write.act === 'update' ? write.key.pk : write.act));
    expect(keys).toEqual([
      'entry',
      'group#wallet:cus_purchaser',
      'group#escrow:trf_01TRANSFER',
      'ledger-account#wallet:cus_purchaser#USD',
      'ledger-account#escrow:trf_01TRANSFER#USD',
    ]);
    expect(writes[0]).toMatchObject({ item: { group: 'trf_01TRANSFER' }, when: [{ attribute: 'pk', is: 'absent' }] });
  });

  test('an entry is booked once: the second time its first write fails', async () => {
    const tables = new InMemoryTables();
    const entry = {
      ...holdEntry(aTransfer(), at),
      postings: [
        { ledgerAccount: 'operator-funding', currency: 'USD', debitMinor: 1n },
        { ledgerAccount: 'rounding', currency: 'USD', creditMinor: 1n },
      ] as const,
    };
    await tables.transact(entryWrites(entry));
    await expect(tables.transact(entryWrites(entry))).rejects.toMatchObject({ code: 'ConditionFailed', failed: [0] });
  });

  test('an unbalanced entry gives no writes', () => {
    expect(() => entryWrites({ ...holdEntry(aTransfer(), at), postings: [] })).toThrow(
      expect.objectContaining({ code: 'UnbalancedEntry' }),
    );
  });
});
