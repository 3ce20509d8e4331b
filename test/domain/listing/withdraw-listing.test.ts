import { describe, expect, test } from '@jest/globals';
import { ConflictError, NotFoundError } from '../../../domain/errors.js';
import { browseListings } from '../../../domain/listing/browse-listings.js';
import { readListing } from '../../../domain/listing/listing-store.js';
import { withdrawListing } from '../../../domain/listing/withdraw-listing.js';
import { aPublishedListing } from '../../support/a-listing.js';
import { ApiWorld, sellerId, strangerId } from '../../support/api-world.js';

describe('withdrawListing', () => {
  test('takes it off the marketplace, once', async () => {
    const world = await ApiWorld.start();
    const listingId = await aPublishedListing(world);
    const request = { seller: sellerId, listingId, correlationId: 'c' };
    await expect(withdrawListing(world, { ...request, seller: strangerId })).rejects.toThrow(NotFoundError);

    await withdrawListing(world, request);

    expect((await readListing(world.tables, listingId)).status).toBe('withdrawn');
    expect((await browseListings(world, {}, { limit: 10 })).items).toEqual([]);
    expect(world.tables.all('marketplace').filter((item) => item.sk === 'card')).toEqual([]);
    await expect(withdrawListing(world, request)).rejects.toThrow(ConflictError);
  });

  test('not while somebody buys it', async () => {
    const world = await ApiWorld.start();
    const listingId = await aPublishedListing(world);
    await world.tables.transact([
      { act: 'update', key: { table: 'marketplace', pk: listingId, sk: 'listing' }, set: { status: 'reserved' } },
    ]);

    await expect(withdrawListing(world, { seller: sellerId, listingId, correlationId: 'c' })).rejects.toThrow(ConflictError);
  });
});
