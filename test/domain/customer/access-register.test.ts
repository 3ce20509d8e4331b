import { describe, expect, test } from '@jest/globals';
import { writeWithAccess, writeWithProvider } from '../../../domain/customer/access-register.js';
import { ConditionFailedError, ContentionError, InvalidInputError } from '../../../domain/errors.js';
import { ApiWorld } from '../../support/api-world.js';

const mark = { act: 'put', table: 'marketplace', item: { pk: 'mark', sk: 'mark' } } as const;
const names = { networks: ['198.51.100.0/24'], principals: [], securityGroups: [], keyAdministrators: [] };

describe('writeWithAccess', () => {
  test('a customer may name again what it named; another may not, and nothing is written', async () => {
    const { tables } = await ApiWorld.start();
    await writeWithAccess(tables, { customerId: 'cus_a', access: names }, []);
    await writeWithAccess(tables, { customerId: 'cus_a', access: names }, []);

    await expect(writeWithAccess(tables, { customerId: 'cus_b', access: names }, [mark])).rejects.toThrow(InvalidInputError);

    expect(await tables.get({ table: 'marketplace', pk: 'mark', sk: 'mark' })).toBeUndefined();
  });

  test('what is given up may be taken by another', async () => {
    const { tables } = await ApiWorld.start();
    await writeWithAccess(tables, { customerId: 'cus_a', access: names }, []);
    await writeWithAccess(tables, { customerId: 'cus_a', access: { ...names, networks: [] } }, []);

    await expect(writeWithAccess(tables, { customerId: 'cus_b', access: names }, [])).resolves.toBeUndefined();
  });

  test('of two who name the same at once one is told to come again, and then that it is taken', async () => {
    const { tables } = await ApiWorld.start();
    const both = await Promise.allSettled(
      ['cus_a', 'cus_b'].map((customerId) => writeWithAccess(tables, { customerId, access: names }, [])),
    );

    const [lost] = both.filter((one) => one.status === 'rejected');
    expect(both.filter((one) => one.status === 'fulfilled')).toHaveLength(1);
    expect(lost?.reason).toBeInstanceOf(ContentionError);
    await expect(writeWithAccess(tables, { customerId: 'cus_c', access: names }, [])).rejects.toThrow(InvalidInputError);
  });

  test('a false condition of the writes is handed on', async () => {
    const { tables } = await ApiWorld.start();
    const guarded = { ...mark, when: [{ attribute: 'pk', is: 'present' }] } as const;

    await expect(writeWithAccess(tables, { customerId: 'cus_a', access: names }, [guarded])).rejects.toThrow(ConditionFailedError);
  });

  test('reads every page of the register', async () => {
    const { tables } = await ApiWorld.start();
    for (let i = 0; i < 205; i += 1)
      await writeWithAccess(tables, { customerId: `cus_${i}`, access: { ...names, networks: [`10.${i}.0.0/16`] } }, []);

    await expect(writeWithAccess(tables, { customerId: 'cus_z', access: { ...names, networks: ['10.99.0.0/24'] } }, [])).rejects.toThrow(
      InvalidInputError,
    );
  });
});

describe('writeWithProvider', () => {
  test('later records may not name what is the provider’s', async () => {
    const { tables } = await ApiWorld.start();
    await writeWithProvider(tables, { awsAccountId: '333333333333', provider: { principals: [], networks: ['198.51.100.0/25'] } }, [mark]);

    await expect(writeWithAccess(tables, { customerId: 'cus_b', access: names }, [])).rejects.toThrow(/the provider/);
    expect(await tables.get({ table: 'marketplace', pk: 'mark', sk: 'mark' })).toBeDefined();
  });
});
