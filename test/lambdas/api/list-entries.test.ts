import { describe, expect, test } from '@jest/globals';
import { holdFunds } from '../../../domain/ledger/hold-funds.js';
import { readTransfer } from '../../../domain/transfer/transfer-store.js';
import { ApiWorld, purchaserId } from '../../support/api-world.js';

const route = 'GET /api/ledger/entries';

describe('listEntries', () => {
  test('a party sees the postings on its own wallet, an operator all, others none', async () => {
    const world = await ApiWorld.start();
    const { transferId = '' } = await world.bought();
    await holdFunds(world, await readTransfer(world.tables, transferId));
    const ask = (who: 'purchaser' | 'seller' | 'operator' | 'stranger') => world.call(who, route, { query: { transferId } });

    const [purchaser, seller, operator, stranger] = [
      await ask('purchaser'),
      await ask('seller'),
      await ask('operator'),
      await ask('stranger'),
    ];

    expect(purchaser.body.items?.flatMap((entry) => entry.postings ?? [])).toMatchObject([
      { ledgerAccount: `wallet:${purchaserId}`, debitMinor: '100000' },
    ]);
    expect(seller.body.items).toEqual([]);
    expect(operator.body.items?.[0]?.postings).toHaveLength(2);
    expect(stranger.status).toBe(404);
  });
});
