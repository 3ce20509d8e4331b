import { describe, expect, test } from '@jest/globals';
import { customerNames } from '../../../domain/customer/customer-names.js';
import { customerItem } from '../../../domain/customer/customer-store.js';
import { ApiWorld, aCustomer, purchaserId, sellerId } from '../../support/api-world.js';

describe('customerNames', () => {
  test('tells names by id, and the id where there is no record', async () => {
    const world = await ApiWorld.start();
    await world.put('marketplace', customerItem(aCustomer(sellerId, { name: 'Northwind Shops' })));

    const nameOf = await customerNames(world.tables, [sellerId, purchaserId, sellerId, 'cus_gone']);

    expect([sellerId, purchaserId, 'cus_gone'].map(nameOf)).toEqual(['Northwind Shops', purchaserId, 'cus_gone']);
  });

  test('reads any number, and nothing for none', async () => {
    const world = await ApiWorld.start();
    const ids = Array.from({ length: 101 }, (_, n) => `cus_${n}`);
    for (const id of ids) await world.put('marketplace', customerItem(aCustomer(id, { name: `Customer ${id}` })));

    const nameOf = await customerNames(world.tables, ids);

    expect(ids.map(nameOf)).toEqual(ids.map((id) => `Customer ${id}`));
    expect((await customerNames(world.tables, []))('cus_1')).toBe('cus_1');
  });
});
