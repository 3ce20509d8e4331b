import { describe, expect, test } from '@jest/globals';
import { ApiWorld, sellerId } from '../../support/api-world.js';

describe('listOwnListings', () => {
  test('shows drafts too, and nobody else’s', async () => {
    const world = await ApiWorld.start();
    const listingId = await world.drafted();

    const own = await world.call('seller', 'GET /api/listings/mine');
    const other = await world.call('stranger', 'GET /api/listings/mine');

    expect(own.body.items).toMatchObject([{ listingId, status: 'draft', sellerName: sellerId, own: { terms: { leftBehind: [] } } }]);
    expect(other.body.items).toEqual([]);
  });
});
