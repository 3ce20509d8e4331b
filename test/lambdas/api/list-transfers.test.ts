import { describe, expect, test } from '@jest/globals';
import { ApiWorld, purchaserId, sellerId } from '../../support/api-world.js';

describe('listTransfers', () => {
  test('with the names of both', async () => {
    const world = await ApiWorld.start();
    await world.bought();

    const { body } = await world.call('seller', 'GET /api/transfers');

    expect(body.items).toMatchObject([{ fromCustomerName: sellerId, toCustomerName: purchaserId }]);
  });

  test('for both parties', async () => {
    const world = await ApiWorld.start();
    const { transferId } = await world.bought();
    const ask = async (who: 'purchaser' | 'seller' | 'stranger') =>
      (await world.call(who, 'GET /api/transfers')).body.items?.map((one) => one.transferId);

    expect([await ask('purchaser'), await ask('seller'), await ask('stranger')]).toEqual([[transferId], [transferId], []]);
  });
});
