import { describe, expect, test } from '@jest/globals';
import { NotFoundError } from '../../../domain/errors.js';
import { readOwnListing } from '../../../domain/listing/own-listing.js';
import { aListing } from '../../support/a-listing.js';
import { ApiWorld, sellerId, strangerId } from '../../support/api-world.js';

describe('readOwnListing', () => {
  test('gives the seller head, revision and manifest; nobody else', async () => {
    const world = await ApiWorld.start();
    const listingId = await aListing(world);

    const { listing, revision, entries } = await readOwnListing(world.tables, sellerId, listingId);

    expect([listing.listingId, revision.revision, entries.length]).toEqual([listingId, 1, 3]);
    await expect(readOwnListing(world.tables, strangerId, listingId)).rejects.toThrow(NotFoundError);
  });
});
