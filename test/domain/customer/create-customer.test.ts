import { describe, expect, test } from '@jest/globals';
import { createCustomer } from '../../../domain/customer/create-customer.js';
import { readCustomer } from '../../../domain/customer/customer-store.js';
import { InvalidInputError } from '../../../domain/errors.js';
import { ApiWorld } from '../../support/api-world.js';

const access = { principals: ['arn:aws:iam::111122223333:role/app'], networks: [], securityGroups: [], keyAdministrators: [] };

describe('createCustomer', () => {
  test('begins in good standing', async () => {
    const world = await ApiWorld.start();

    const customer = await createCustomer(world, { name: 'Northwind', access });

    expect(await readCustomer(world.tables, customer.customerId)).toEqual(customer);
    expect(customer).toMatchObject({ standing: 'good', name: 'Northwind', access, createdAt: world.clock.now() });
  });

  test('two customers never name the same principal', async () => {
    const world = await ApiWorld.start();
    await createCustomer(world, { name: 'A', access });

    await expect(createCustomer(world, { name: 'B', access })).rejects.toThrow(InvalidInputError);
  });
});
