import { describe, expect, it } from '@jest/globals';
import { InMemoryTables } from '../../../adapters/in-memory/in-memory-tables.js';
import { ContentionError } from '../../../domain/errors.js';
import type { Write } from '../../../domain/ports/tables.js';
import { ifHolds, writeIfHolds } from '../../../domain/ports/write-if-holds.js';

const once: Write = { act: 'put', table: 'transfers', item: { pk: 'trf_1', sk: 'transfer' }, when: [{ attribute: 'pk', is: 'absent' }] };

describe('writeIfHolds', () => {
  it('says whether it was written', async () => {
    const tables = new InMemoryTables();

    expect([await writeIfHolds(tables, [once]), await writeIfHolds(tables, [once])]).toEqual([true, false]);
  });

  it('lets every other error through', async () => {
    const tables = new InMemoryTables();
    tables.beforeTransact = () => {
      throw new ContentionError('met');
    };

    await expect(writeIfHolds(tables, [once])).rejects.toThrow(ContentionError);
  });
});

describe('ifHolds', () => {
  it('says the same of a transaction that is on its way', async () => {
    const tables = new InMemoryTables();

    expect([await ifHolds(tables.transact([once])), await ifHolds(tables.transact([once]))]).toEqual([true, false]);
  });
});
