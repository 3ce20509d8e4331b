import { describe, expect, test } from '@jest/globals';
import { ApiWorld } from '../../support/api-world.js';

describe('readWallet', () => {
  test('shows one’s own only', async () => {
    const world = await ApiWorld.start();
    await world.credit(700n);

    const own = await world.call('purchaser', 'GET /api/wallet');
    const other = await world.call('seller', 'GET /api/wallet');

    expect(own.body.wallets).toEqual([{ available: { amountMinor: '700', currency: 'USD' }, held: { amountMinor: '0', currency: 'USD' } }]);
    expect(other.body.wallets).toEqual([]);
  });
});
