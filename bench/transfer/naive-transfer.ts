import { CountingTables, type Units } from './counting-tables.js';

/** Bytes that a naive design keeps of one resource before and after: about what ours does of an instance. */
const recordBytes = 2_000;
const rowBytes = 900;

/** Steps a naive design takes for every resource: its machine maps four tasks. */
const steps = ['Lock', 'Stage', 'Switch', 'Verify'];

/**
 * The plain way to write what a transfer must keep, counted on the same tables: for each resource and step an intent and an outcome,
 * the row locked and handed over in a transaction of its own with its audit line, a record before and after.
 */
export async function naiveUnits(resourceCount: number): Promise<Units> {
  const tables = new CountingTables();
  for (let i = 0; i < resourceCount; i += 1) {
    await tables.transact([
      {
        act: 'put',
        table: 'resources',
        item: { pk: `res_${i}`, sk: 'resource', owner: 'cus_a', arn: `arn:${i}`, text: 'x'.repeat(rowBytes) },
      },
    ]);
  }
  tables.forget();
  for (let i = 0; i < resourceCount; i += 1) await naiveResource(tables, i);
  return tables.units;
}

async function naiveResource(tables: CountingTables, i: number): Promise<void> {
  for (const step of steps) {
    const sk = `effect#${i}#${step}`;
    await tables.transact([{ act: 'put', table: 'transfers', item: { pk: 'trf_1', sk, state: 'intended' } }]);
    if (step === 'Lock') await audited(tables, i, step, { lock: 'trf_1' });
    if (step === 'Switch') await audited(tables, i, step, { owner: 'cus_b' });
    if (step === 'Stage' || step === 'Verify') {
      const item = { pk: 'trf_1', sk: `record#${i}#${step}`, record: 'x'.repeat(recordBytes) };
      await tables.transact([{ act: 'put', table: 'transfers', item }]);
    }
    await tables.transact([{ act: 'update', key: { table: 'transfers', pk: 'trf_1', sk }, set: { state: 'done' } }]);
  }
}

async function audited(tables: CountingTables, i: number, step: string, set: { readonly [attribute: string]: string }): Promise<void> {
  await tables.transact([
    { act: 'update', key: { table: 'resources', pk: `res_${i}`, sk: 'resource' }, set, ...(step === 'Switch' ? { remove: ['lock'] } : {}) },
    { act: 'put', table: 'transfers', item: { pk: 'trf_1', sk: `audit#${i}#${step}`, what: step } },
  ]);
}
