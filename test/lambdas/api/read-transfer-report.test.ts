import { describe, expect, test } from '@jest/globals';
import { ApiWorld } from '../../support/api-world.js';

describe('readTransferReport', () => {
  test('begins empty; others do not find it', async () => {
    const world = await ApiWorld.start();
    const { transferId = '' } = await world.bought();
    const ask = (who: 'seller' | 'stranger') => world.call(who, 'GET /api/transfers/{transferId}/report', { params: { transferId } });

    expect(await ask('seller')).toMatchObject({ status: 200, body: { transfer: { transferId }, resources: [] } });
    expect((await ask('stranger')).status).toBe(404);
  });
});
