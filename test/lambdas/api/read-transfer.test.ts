import { describe, expect, test } from '@jest/globals';
import { customerItem } from '../../../domain/customer/customer-store.js';
import { ApiWorld, aCustomer, purchaserId, sellerId } from '../../support/api-world.js';

const route = 'GET /api/transfers/{transferId}';

describe('readTransfer', () => {
  test('tells its parties how far it is, cheaply when nothing moved', async () => {
    const world = await ApiWorld.start();
    const { transferId = '' } = await world.bought();
    await world.put('marketplace', customerItem(aCustomer(sellerId, { name: 'Northwind Shops' })));
    await world.put('marketplace', customerItem(aCustomer(purchaserId, { name: 'Contoso' })));

    const first = await world.call('purchaser', route, { params: { transferId } });
    const again = await world.call('purchaser', route, {
      params: { transferId },
      headers: { 'if-none-match': String(first.headers.etag) },
    });

    expect(first.body).toMatchObject({
      transfer: {
        status: 'accepted',
        fromCustomer: sellerId,
        fromCustomerName: 'Northwind Shops',
        toCustomer: purchaserId,
        toCustomerName: 'Contoso',
        listingTitle: expect.any(String),
        commission: { amountMinor: '5000', currency: 'USD' },
      },
      steps: [],
    });
    expect(again.status).toBe(304);
  });

  test('others do not find it', async () => {
    const world = await ApiWorld.start();
    const { transferId = '' } = await world.bought();

    expect((await world.call('stranger', route, { params: { transferId } })).status).toBe(404);
  });
});
