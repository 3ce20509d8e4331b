import { describe, expect, test } from '@jest/globals';
import { ApiWorld } from '../../support/api-world.js';

describe('readPurchase', () => {
  test('for its two parties and operators only', async () => {
    const world = await ApiWorld.start();
    const purchase = await world.bought();
    const params = { purchaseId: String(purchase.purchaseId) };
    const ask = async (who: 'purchaser' | 'seller' | 'operator' | 'stranger') =>
      world.call(who, 'GET /api/purchases/{purchaseId}', { params });

    expect((await ask('purchaser')).body).toEqual(purchase);
    expect([(await ask('seller')).status, (await ask('operator')).status, (await ask('stranger')).status]).toEqual([200, 200, 404]);
  });
});
