import { describe, expect, test } from '@jest/globals';
import { ApiWorld } from '../../support/api-world.js';

const route = 'POST /api/listings/{listingId}/withdraw';

describe('withdrawListing', () => {
  test('nobody finds it any more but its seller', async () => {
    const world = await ApiWorld.start();
    const params = { listingId: await world.published() };

    const { body } = await world.call('seller', route, { params });

    expect(body.status).toBe('withdrawn');
    expect((await world.call('stranger', 'GET /api/listings')).body.items).toEqual([]);
    expect((await world.call('stranger', 'GET /api/listings/{listingId}', { params })).status).toBe(404);
    expect((await world.call('viewer', 'GET /api/listings/{listingId}', { params })).status).toBe(200);
  });

  test('a viewer may not', async () => {
    const world = await ApiWorld.start();

    expect((await world.call('viewer', route, { params: { listingId: await world.published() } })).status).toBe(403);
  });
});
