import { describe, expect, test } from '@jest/globals';
import { NotFoundError } from '../../../domain/errors.js';
import { readOwnListing } from '../../../domain/listing/own-listing.js';
import { aListing } from '../../support/a-listing.js';
import { ApiWorld, sellerId, strangerId } from '../../support/api-world.js';

describe('readOwnListing', () => {
  test('gives the seller head, revision, manifest and its name; nobody else', async () => {
    const world = await ApiWorld.start();
    const listingId = await aListing(world);

    const { listing, revision, entries, sellerName } = await readOwnListing(world.tables, sellerId, listingId);

    expect([listing.listingId, revision.revision, entries.length, sellerName]).toEqual([listingId, 1, 3, sellerId]);
    await expect(readOwnListing(world.tables, strangerId, listingId)).rejects.toThrow(NotFoundError);
  });
});
