import { describe, expect, test } from '@jest/globals';
import { ApiWorld } from '../../support/api-world.js';

const route = 'GET /api/listings/{listingId}';

describe('readListing', () => {
  test('its seller sees the whole, anybody a published one without what identifies it', async () => {
    const world = await ApiWorld.start();
    const params = { listingId: await world.published() };

    const [own, other] = [await world.call('viewer', route, { params }), await world.call('stranger', route, { params })];

    expect(own.body.own?.resourceIds).toHaveLength(1);
    expect(other.body).toEqual({ ...own.body, own: undefined });
  });

  test('a draft is nobody else’s', async () => {
    const world = await ApiWorld.start();

    expect((await world.call('stranger', route, { params: { listingId: await world.drafted() } })).status).toBe(404);
  });
});
