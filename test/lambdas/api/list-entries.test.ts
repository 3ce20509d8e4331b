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

  test('without a transfer it is one’s own wallet, in pages; for an operator a ledger account', async () => {
    const world = await ApiWorld.start();
    await world.credit(100n);
    await world.credit(200n);

    const first = await world.call('purchaser', route, { query: { limit: '1' } });
    const second = await world.call('purchaser', route, { query: { limit: '1', page: String(first.body.next) } });
    const funding = await world.call('operator', route, { query: { ledgerAccount: 'operator-funding' } });

    expect([first, second].map(({ body }) => body.items?.length)).toEqual([1, 1]);
    expect(first.body.items?.[0]?.entryId).not.toBe(second.body.items?.[0]?.entryId);
    expect(funding.body.items?.map(({ postings }) => postings?.length)).toEqual([2, 2]);
  });

  test.each([
    ['purchaser', { ledgerAccount: 'commission' }],
    ['operator', {}],
    ['operator', { ledgerAccount: 'balances' }],
  ] as const)('refuses the %s with %j by field', async (who, query) => {
    const world = await ApiWorld.start();

    expect(await world.call(who, route, { query })).toMatchObject({ status: 400, body: { errors: [{ field: 'query.ledgerAccount' }] } });
  });
});
