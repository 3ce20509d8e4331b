import { describe, expect, test } from '@jest/globals';
import { ApiWorld } from '../../support/api-world.js';

const route = 'POST /api/customers';

describe('createCustomer', () => {
  test('registers a customer that can be read at its location', async () => {
    const world = await ApiWorld.start();
    const access = { principals: ['arn:aws:iam::111122223333:role/app'], networks: ['198.51.100.0/24'] };

    const { status, headers, body } = await world.call('operator', route, { body: { name: 'Northwind', access } });
    const read = await world.call('operator', 'GET /api/customers/{customerId}', { params: { customerId: String(body.customerId) } });

    expect([status, headers.location]).toEqual([201, `/api/customers/${body.customerId}`]);
    expect(read.body).toEqual(body);
    expect(body.access).toEqual({ ...access, securityGroups: [], keyAdministrators: [] });
  });

  test('names every field that may not be', async () => {
    const world = await ApiWorld.start();
    const access = { principals: ['*'], networks: ['0.0.0.0/0', '::/0'], securityGroups: ['all'], sshPublicKey: 'PRIVATE' };

    const { status, body } = await world.call('operator', route, { body: { name: 'Northwind', access } });

    expect(status).toBe(400);
    expect(body.errors?.map((error) => error.field)).toEqual([
      'access.principals.0',
      'access.networks.0',
      'access.networks.1',
      'access.securityGroups.0',
      'access.sshPublicKey',
    ]);
  });

  test('customers may not', async () => {
    const world = await ApiWorld.start();

    expect(await world.call('seller', route, { body: { name: 'Mine' } })).toMatchObject({ status: 403 });
  });
});
