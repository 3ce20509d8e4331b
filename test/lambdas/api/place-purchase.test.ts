import { describe, expect, test } from '@jest/globals';
import { ApiWorld, purchaserId } from '../../support/api-world.js';

const route = 'POST /api/purchases';

describe('placePurchase', () => {
  test('answers 202 with where to look and when', async () => {
    const world = await ApiWorld.start();
    await world.credit();
    const listingId = await world.published();

    const { status, headers, body } = await world.call('purchaser', route, { body: { listingId, listingRevision: 1 } });

    expect(status).toBe(202);
    expect(headers.location).toBe(`/api/transfers/${body.transferId}`);
    expect(headers['retry-after']).toBe('2');
    expect(body).toMatchObject({ purchaser: purchaserId, status: 'accepted', price: { amountMinor: '100000', currency: 'USD' } });
  });

  test('the same key again is the same purchase, marked as replayed', async () => {
    const world = await ApiWorld.start();
    await world.credit();
    const body = { listingId: await world.published(), listingRevision: 1 };

    const first = await world.call('purchaser', route, { body, key: 'buy-1' });
    const second = await world.call('purchaser', route, { body, key: 'buy-1' });

    expect(second.body).toEqual(first.body);
    expect(second.status).toBe(202);
    expect([first.headers['idempotency-replayed'], second.headers['idempotency-replayed']]).toEqual([undefined, 'true']);
    expect(world.tables.all('transfers').filter((item) => item.sk === 'transfer')).toHaveLength(1);
  });
});
