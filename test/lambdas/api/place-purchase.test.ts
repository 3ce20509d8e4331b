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

  test('other orders under the key, and orders that cannot be, are refused and change nothing', async () => {
    const world = await ApiWorld.start();
    const listingId = await world.published();
    const body = { listingId, listingRevision: 1 };
    const missing = { listingId: `lst_${'X'.repeat(26)}`, listingRevision: 1 };
    const ask = async (who: 'purchaser' | 'seller' | 'viewer' | 'operator', order: object) => {
      const { status, body: problem } = await world.call(who, route, { body: order });
      return `${status} ${problem.code}`;
    };

    const answers = [
      await ask('purchaser', body),
      await ask('seller', body),
      await ask('viewer', body),
      await ask('operator', body),
      await ask('purchaser', missing),
      await ask('purchaser', { ...body, listingRevision: 2 }),
      await ask('purchaser', { ...body, price: 1 }),
    ];

    expect(answers).toEqual([
      '409 NoWalletInCurrency',
      '409 OwnListing',
      '403 Forbidden',
      '403 Forbidden',
      '404 NotFound',
      '409 ListingRevisionChanged',
      '400 InvalidInput',
    ]);
    expect(world.tables.all('transfers').filter((item) => item.sk === 'transfer')).toEqual([]);
  });
});
