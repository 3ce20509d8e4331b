import { describe, expect, it } from '@jest/globals';
import { InMemoryTables } from '../../../adapters/in-memory/in-memory-tables.js';
import { readUsage, type UsageRecord, usageWrite } from '../../../domain/billing/usage-record.js';

function aRecord(hour: number): UsageRecord {
  const at = (h: number) => new Date(Date.UTC(2026, 10, 1, h)).toISOString();
  return { resourceId: 'res_1', meter: 'instance-hour', from: at(hour), to: at(hour + 1), quantity: '1', currency: 'USD', charge: '1' };
}

describe('usage records', () => {
  it('are read from an instant on, in the order of time, over pages', async () => {
    const tables = new InMemoryTables();
    for (let hour = 0; hour < 1_300; hour += 1) await tables.transact([usageWrite(aRecord(hour))]);

    const kept = await readUsage(tables, 'res_1', aRecord(100).from);

    expect(kept).toHaveLength(1_200);
    expect(kept[0]?.from).toBe(aRecord(100).from);
    expect(kept.at(-1)?.from).toBe(aRecord(1_299).from);
  });

  it('restates a record of the same meter and start', async () => {
    const tables = new InMemoryTables();
    await tables.transact([usageWrite(aRecord(0))]);

    await tables.transact([usageWrite({ ...aRecord(0), charge: '2' })]);

    expect((await readUsage(tables, 'res_1', '')).map((record) => record.charge)).toEqual(['2']);
  });
});
