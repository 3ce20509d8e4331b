import { describe, expect, test } from '@jest/globals';
import { verifyAudit } from '../../../domain/transfer/verify-audit.js';
import { ApiWorld, purchaserId } from '../../support/api-world.js';

const route = 'GET /api/transfers/{transferId}/audit';

describe('readTransferAudit', () => {
  test('both parties read the same bytes, which hold; others do not find it', async () => {
    const world = await ApiWorld.start();
    const { transferId = '' } = await world.bought();
    await world.call('seller', 'POST /api/transfers/{transferId}/cancel', { params: { transferId }, body: { reason: 'é, "quoted" 😀' } });
    const ask = (who: 'seller' | 'purchaser' | 'operator' | 'stranger', query = {}) =>
      world.call(who, route, { params: { transferId }, query });

    const { status, body } = await ask('seller');

    expect([status, body.items?.map(({ what }) => what)]).toEqual([200, ['accepted', 'cancelled']]);
    expect(String(body.items?.[0]?.who)).toMatch(new RegExp(`^${purchaserId}/per_`));
    expect(verifyAudit({ transferId, entries: body.items })).toMatchObject({ holds: true, entries: 2 });
    expect((await ask('purchaser')).body).toEqual(body);
    expect((await ask('operator')).body).toEqual(body);
    expect((await ask('stranger')).status).toBe(404);
  });

  test('comes page by page', async () => {
    const world = await ApiWorld.start();
    const { transferId = '' } = await world.bought();
    await world.call('seller', 'POST /api/transfers/{transferId}/cancel', { params: { transferId }, body: {} });
    const ask = (query: { readonly [name: string]: string }) => world.call('seller', route, { params: { transferId }, query });

    const first = await ask({ limit: '1' });
    const second = await ask({ limit: '1', page: first.body.next ?? '' });

    expect([...(first.body.items ?? []), ...(second.body.items ?? [])].map(({ sequence }) => sequence)).toEqual([1, 2]);
  });
});
