import { describe, expect, it } from '@jest/globals';
import { InMemoryTables } from '../../../adapters/in-memory/in-memory-tables.js';
import { itemsOf } from '../../../domain/ports/items-of.js';
import type { Query } from '../../../domain/ports/tables.js';

class CountedTables extends InMemoryTables {
  queries = 0;

  override query(query: Query) {
    this.queries += 1;
    return super.query(query);
  }
}

async function withItems(count: number): Promise<CountedTables> {
  const tables = new CountedTables();
  for (let n = 0; n < count; n += 1) await tables.transact([{ act: 'put', table: 'transfers', item: { pk: 'trf_1', sk: `effect#${n}` } }]);
  return tables;
}

async function keysOf(tables: CountedTables, pagesMax: number, readMax = Number.POSITIVE_INFINITY): Promise<readonly string[]> {
  const keys: string[] = [];
  for await (const item of itemsOf(tables, { table: 'transfers', partition: 'trf_1', limit: 2 }, pagesMax)) {
    keys.push(item.sk);
    if (keys.length === readMax) break;
  }
  return keys;
}

describe('itemsOf', () => {
  it('goes over every page, in order', async () => {
    expect(await keysOf(await withItems(5), 10)).toEqual(['effect#0', 'effect#1', 'effect#2', 'effect#3', 'effect#4']);
  });

  it('ends after the last page it may read', async () => {
    expect(await keysOf(await withItems(5), 2)).toHaveLength(4);
  });

  it('asks for no page that nobody reads', async () => {
    const tables = await withItems(5);

    await keysOf(tables, 10, 2);

    expect(tables.queries).toBe(1);
  });
});
