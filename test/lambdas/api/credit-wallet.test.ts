import { describe, expect, test } from '@jest/globals';
import { ApiWorld, purchaserId } from '../../support/api-world.js';

const route = 'POST /api/operator/wallets/{customerId}/credits';
const params = { customerId: purchaserId };
const body = { amount: { amountMinor: '5000', currency: 'USD' }, description: 'Paid by bank' };

describe('creditWallet', () => {
  test('the same key credits once', async () => {
    const world = await ApiWorld.start();

    const first = await world.call('operator', route, { params, body, key: 'k' });
    await world.call('operator', route, { params, body, key: 'k' });

    expect(first).toMatchObject({ status: 201, body: { entryId: expect.stringMatching(/^jrn_/) } });
    const { body: wallet } = await world.call('purchaser', 'GET /api/wallet');
    expect(wallet.wallets).toMatchObject([{ available: { amountMinor: '5000', currency: 'USD' } }]);
  });

  test.each([
    { who: 'purchaser', params, body, status: 403 },
    { who: 'operator', params: { customerId: `cus_${'X'.repeat(26)}` }, body, status: 404 },
    { who: 'operator', params, body: { ...body, amount: { amountMinor: '-5', currency: 'USD' } }, status: 400 },
    { who: 'operator', params, body: { ...body, amount: { amountMinor: 5, currency: 'USD' } }, status: 400 },
  ] as const)('$who with $body is refused $status and nothing is booked', async ({ who, status, ...parts }) => {
    const world = await ApiWorld.start();

    expect((await world.call(who, route, parts)).status).toBe(status);
    expect(world.tables.all('ledger')).toEqual([]);
  });
});
