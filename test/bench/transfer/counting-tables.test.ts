import { describe, expect, it } from '@jest/globals';
import { CountingTables } from '../../../bench/transfer/counting-tables.js';

const item = { pk: 'res_1', sk: 'resource', arn: 'arn:1', owner: 'cus_a' };
const put = { act: 'put', table: 'resources', item } as const;
const key = { table: 'resources', pk: 'res_1', sk: 'resource' } as const;

async function held(): Promise<CountingTables> {
  const tables = new CountingTables();
  await tables.transact([put]);
  tables.forget();
  return tables;
}

describe('CountingTables', () => {
  it('counts a unit for each KiB, twice in a transaction, and the entries of indexes', async () => {
    const tables = new CountingTables();

    await tables.transact([put]);
    expect(tables.units).toEqual({ writes: 1, indexWrites: 1, reads: 0, requests: 1 });
    await tables.transact([{ ...put, item: { ...item, text: 'x'.repeat(1_100) } }]);
    expect(tables.units.writes).toBe(1 + 2);
    await tables.transact([put, { ...put, item: { ...item, pk: 'res_2' } }]);
    expect(tables.units.writes).toBe(3 + 2 * 2 + 2);
    expect(Object.fromEntries(tables.writesOf)).toEqual({ 'resources/resource': 9 });
  });

  it('counts what is kept packed by what is kept', async () => {
    const tables = new CountingTables();
    const records = JSON.stringify(Array.from({ length: 200 }, (_, i) => ({ arn: `arn:${i}` })));

    await tables.transact([{ act: 'put', table: 'transfers', item: { pk: 'trf_1', sk: 'record#0', records } }]);
    await tables.get({ table: 'transfers', pk: 'trf_1', sk: 'record#0' });

    expect(tables.units).toMatchObject({ writes: 1, reads: 1 });
  });

  it('takes the old entry out of an index and puts the new one in', async () => {
    const tables = await held();

    await tables.transact([{ act: 'update', key, set: { owner: 'cus_b' } }]);

    expect(tables.units.indexWrites).toBe(2);
  });

  it('counts what is refused as well', async () => {
    const tables = await held();

    await expect(tables.transact([{ act: 'delete', key, when: [{ attribute: 'pk', is: 'absent' }] }])).rejects.toThrow();

    expect(tables.units).toEqual({ writes: 1, indexWrites: 0, reads: 0, requests: 1 });
  });

  it('counts reads by 4 KiB, half from an index, one for what is not there', async () => {
    const tables = await held();
    await tables.transact([{ ...put, item: { ...item, text: 'x'.repeat(5_000) } }]);
    tables.forget();

    await tables.get(key);
    await tables.get({ ...key, pk: 'none' });
    await tables.getMany([key, { ...key, pk: 'none' }]);
    await tables.query({ table: 'resources', index: 'byOwner', partition: 'cus_a', limit: 10 });

    expect(tables.units.reads).toBe(2 + 1 + 3 + 0.5);
    expect(tables.units.requests).toBe(4);
  });
});
