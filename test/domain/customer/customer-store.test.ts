import { describe, expect, test } from '@jest/globals';
import { customerItem, customerKey, listCustomers, readCustomer } from '../../../domain/customer/customer-store.js';
import { NotFoundError } from '../../../domain/errors.js';
import { ApiWorld, aCustomer } from '../../support/api-world.js';

describe('customer store', () => {
  test('reads back what was put, standing as an attribute of its own', async () => {
    const world = await ApiWorld.start();
    const customer = aCustomer('cus_a', { standing: 'suspended' });
    await world.put('marketplace', customerItem(customer));

    expect(await readCustomer(world.tables, 'cus_a')).toEqual(customer);
    expect((await world.tables.get(customerKey('cus_a')))?.standing).toBe('suspended');
    await expect(readCustomer(world.tables, 'cus_b')).rejects.toThrow(NotFoundError);
  });

  test('lists them page by page', async () => {
    const { tables } = await ApiWorld.start();

    const first = await listCustomers(tables, { limit: 2 });
    const second = await listCustomers(tables, { limit: 2, after: first.next });

    expect([first.items.length, second.items.length, second.next]).toEqual([2, 1, undefined]);
  });
});
