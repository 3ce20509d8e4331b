import { describe, expect, test } from '@jest/globals';
import { ApiWorld, purchaserId, sellerId } from '../../support/api-world.js';

const route = 'PATCH /api/customers/{customerId}';
const params = { customerId: sellerId };

describe('updateCustomer', () => {
  test('an admin changes its own record, list by list', async () => {
    const world = await ApiWorld.start();
    await world.call('seller', route, { params, body: { access: { networks: ['198.51.100.0/24'] } } });

    const { body } = await world.call('seller', route, { params, body: { name: 'New name', access: { securityGroups: ['sg-0a1b2c3d'] } } });

    expect(body).toMatchObject({ name: 'New name', access: { networks: ['198.51.100.0/24'], securityGroups: ['sg-0a1b2c3d'] } });
  });

  const refused = [
    { who: 'viewer', params, body: { name: 'x' }, status: 403 },
    { who: 'seller', params: { customerId: purchaserId }, body: { name: 'x' }, status: 404 },
    { who: 'seller', params, body: { standing: 'good' }, status: 403 },
    { who: 'seller', params, body: { customerId: purchaserId }, status: 400 },
  ] as const;
  test.each(refused)('$who with $body on $params is refused $status', async ({ who, status, ...parts }) => {
    const world = await ApiWorld.start();
    const before = JSON.stringify(world.tables.all('marketplace'));

    expect((await world.call(who, route, parts)).status).toBe(status);
    expect(JSON.stringify(world.tables.all('marketplace'))).toBe(before);
  });

  test('an operator suspends', async () => {
    const world = await ApiWorld.start();

    expect(await world.call('operator', route, { params, body: { standing: 'suspended' } })).toMatchObject({
      body: { standing: 'suspended' },
    });
  });
});
