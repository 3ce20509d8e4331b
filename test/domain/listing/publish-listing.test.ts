import { describe, expect, test } from '@jest/globals';
import { ConflictError, NotFoundError } from '../../../domain/errors.js';
import { readOutboxItem } from '../../../domain/events/outbox.js';
import { readListing } from '../../../domain/listing/listing-store.js';
import { publishListing } from '../../../domain/listing/publish-listing.js';
import { DriftedError, ResourceLockedError } from '../../../domain/resource/errors.js';
import { resourceKeyOfArn } from '../../../domain/resource/owned-resource-store.js';
import { aListing, volumeArn } from '../../support/a-listing.js';
import { ApiWorld, sellerId, strangerId } from '../../support/api-world.js';

async function drafted() {
  const world = await ApiWorld.start();
  const listingId = await aListing(world);
  return { world, listingId, request: { seller: sellerId, listingId, correlationId: 'cor_1' } };
}

describe('publishListing', () => {
  test('is told of with revision and price', async () => {
    const { world, listingId, request } = await drafted();

    await publishListing(world, request);

    const [event] = world.tables.all('transfers').map(readOutboxItem);
    expect(event).toMatchObject({
      type: 'Listing Published',
      metadata: { correlationId: 'cor_1', customerIds: [sellerId] },
      data: { listingId, listingRevision: 1, price: { amountMinor: '100000', currency: 'USD' } },
    });
    expect((await readListing(world.tables, listingId)).status).toBe('published');
  });

  test('only drafts, only one’s own', async () => {
    const { world, request } = await drafted();
    await expect(publishListing(world, { ...request, seller: strangerId })).rejects.toThrow(NotFoundError);
    await publishListing(world, request);

    await expect(publishListing(world, request)).rejects.toThrow(ConflictError);
  });

  test('edited at the same moment: nothing is published', async () => {
    const { world, listingId, request } = await drafted();
    world.tables.beforeTransact = async () => {
      world.tables.beforeTransact = undefined;
      await world.tables.transact([{ act: 'update', key: { table: 'marketplace', pk: listingId, sk: 'listing' }, set: { revision: 2 } }]);
    };

    await expect(publishListing(world, request)).rejects.toThrow(ConflictError);
    expect(world.tables.all('transfers')).toEqual([]);
  });

  test.each([
    [{ lock: 'trf_1' }, ResourceLockedError],
    [{ hash: 'other' }, DriftedError],
    [{ owner: strangerId }, NotFoundError],
  ] as const)('not when a resource is %j since', async (set, error) => {
    const { world, request } = await drafted();
    await world.tables.transact([{ act: 'update', key: resourceKeyOfArn(volumeArn), set }]);

    await expect(publishListing(world, request)).rejects.toThrow(error);
  });
});
