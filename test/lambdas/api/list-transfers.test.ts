import { describe, expect, test } from '@jest/globals';
import { ApiWorld } from '../../support/api-world.js';

describe('listTransfers', () => {
  test('for both parties', async () => {
    const world = await ApiWorld.start();
    const { transferId } = await world.bought();
    const ask = async (who: 'purchaser' | 'seller' | 'stranger') =>
      (await world.call(who, 'GET /api/transfers')).body.items?.map((one) => one.transferId);

    expect([await ask('purchaser'), await ask('seller'), await ask('stranger')]).toEqual([[transferId], [transferId], []]);
  });
});
