import { describe, expect, test } from '@jest/globals';
import { ApiWorld, purchaserId, sellerId } from '../../support/api-world.js';

const route = 'POST /api/customers/{customerId}/people';
const params = { customerId: sellerId };

describe('addPerson', () => {
  test('the new person speaks for the customer; the password is told once', async () => {
    const world = await ApiWorld.start();
    const body = { email: 'kim@northwind.example', role: 'viewer' };

    const first = await world.call('seller', route, { params, body, key: 'k' });
    const again = await world.call('seller', route, { params, body, key: 'k' });

    expect(first).toMatchObject({ status: 201, body: { customerId: sellerId, role: 'viewer', temporaryPassword: expect.any(String) } });
    expect(again.body.temporaryPassword).toBeUndefined();
    expect(JSON.stringify(world.tables.all('idempotency'))).not.toContain(String(first.body.temporaryPassword));
  });

  test.each([
    { who: 'seller', params: { customerId: purchaserId }, body: { email: 'a@b.example', role: 'viewer' }, status: 404 },
    { who: 'seller', params, body: { email: 'a@b.example', role: 'operator' }, status: 400 },
    { who: 'seller', params, body: { role: 'viewer' }, status: 400 },
    { who: 'viewer', params, body: { email: 'a@b.example', role: 'viewer' }, status: 403 },
    { who: 'operator', params, body: { subject: 'purchaser', role: 'member' }, status: 409 },
  ] as const)('$who with $body is refused $status', async ({ who, status, ...parts }) => {
    const world = await ApiWorld.start();

    expect((await world.call(who, route, parts)).status).toBe(status);
  });
});
