import { describe, expect, test } from '@jest/globals';
import { InMemoryTables } from '../../../adapters/in-memory/in-memory-tables.js';
import type { Write } from '../../../domain/ports/tables.js';
import { tablesContract } from '../../contracts/tables-contract.js';

const shared = new InMemoryTables();
tablesContract('in memory', () => shared);

describe('InMemoryTables hooks', () => {
  const write: Write = { act: 'put', table: 'ledger', item: { pk: 'p', sk: 's' } };
  const broken = () => {
    throw new Error('broken connection');
  };

  test('a failure before means nothing was written', async () => {
    const tables = new InMemoryTables();
    tables.beforeTransact = broken;
    await expect(tables.transact([write])).rejects.toThrow('broken connection');
    expect(tables.all('ledger')).toEqual([]);
  });

  test('a failure after is a lost response: it was written', async () => {
    const tables = new InMemoryTables();
    tables.afterTransact = broken;
    await expect(tables.transact([write])).rejects.toThrow('broken connection');
    expect(tables.all('ledger')).toEqual([{ pk: 'p', sk: 's' }]);
  });
});
