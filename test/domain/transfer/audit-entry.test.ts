import { describe, expect, it } from '@jest/globals';
import { InMemoryTables } from '../../../adapters/in-memory/in-memory-tables.js';
import { auditWrite } from '../../../domain/transfer/audit-entry.js';

const entry = { transferId: 'trf_1', at: '2026-11-23T10:00:00.000Z', who: 'service', what: 'committed', detail: { cut: 'now' } };

describe('auditWrite', () => {
  it('appends, and the same entry twice is one', async () => {
    const tables = new InMemoryTables();

    await tables.transact([auditWrite(entry)]);
    await tables.transact([auditWrite(entry)]);
    await tables.transact([auditWrite({ ...entry, what: 'completed' })]);

    expect(tables.all('transfers').map((item) => item.what)).toEqual(['committed', 'completed']);
  });
});
