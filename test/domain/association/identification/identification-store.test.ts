import { describe, expect, it } from '@jest/globals';
import { InMemoryTables } from '../../../../adapters/in-memory/in-memory-tables.js';
import { newIdentification } from '../../../../domain/association/identification/identification.js';
import {
  identificationItem,
  identificationKey,
  identificationPage,
  openGroup,
  openItem,
  openKey,
  readIdentification,
} from '../../../../domain/association/identification/identification-store.js';
import { NotFoundError } from '../../../../domain/errors.js';

const run = (identificationId: string, customerId = 'cus_1') =>
  newIdentification({ identificationId, customerId, from: 'f', to: 't', awsAccountIds: [], requestedAt: '2026-11-23T10:00:00.000Z' });

describe('identifications', () => {
  it('are read as they were written, and listed newest first, each customer’s own', async () => {
    const tables = new InMemoryTables();
    for (const one of [run('idn_1'), run('idn_2'), run('idn_3', 'cus_2')])
      await tables.transact([{ act: 'put', table: 'marketplace', item: identificationItem(one) }]);

    expect(await readIdentification(tables, 'idn_1')).toEqual(run('idn_1'));
    expect((await identificationPage(tables, 'cus_1', { limit: 10 })).items).toEqual([run('idn_2'), run('idn_1')]);
    await expect(readIdentification(tables, 'idn_9')).rejects.toThrow(NotFoundError);
    expect(identificationKey('idn_1').pk).toBe('idn_1');
  });

  it('have a mark while they are open, found by when they last moved', async () => {
    const tables = new InMemoryTables();
    await tables.transact([{ act: 'put', table: 'marketplace', item: openItem(run('idn_1')) }]);

    expect(await tables.get(openKey('cus_1'))).toMatchObject({ identificationId: 'idn_1' });
    const { items } = await tables.query({ table: 'marketplace', index: 'byGroup', partition: openGroup, limit: 10 });
    expect(items).toMatchObject([{ pk: 'cus_1', groupOrder: '2026-11-23T10:00:00.000Z' }]);
  });
});
