import { describe, expect, test } from '@jest/globals';
import { browseListings, type ListingFilter, ownListings } from '../../../domain/listing/browse-listings.js';
import { aListing, aPublishedListing } from '../../support/a-listing.js';
import { ApiWorld, sellerId, strangerId } from '../../support/api-world.js';

async function titles(world: ApiWorld, filter: ListingFilter = {}): Promise<readonly string[]> {
  return (await browseListings(world, filter, { limit: 100 })).items.map((one) => one.title);
}

describe('browseListings', () => {
  test('newest first; drafts and reserved ones are not there', async () => {
    const world = await ApiWorld.start();
    for (const title of ['One', 'Two', 'Three']) {
      await aPublishedListing(world, { title });
      world.clock.advance(1);
    }
    await aListing(world, { title: 'Draft' });
    const { items } = await browseListings(world, {}, { limit: 1 });
    await world.tables.transact([
      { act: 'update', key: { table: 'marketplace', pk: items[0]?.listingId ?? '', sk: 'listing' }, set: { status: 'reserved' } },
    ]);

    expect(items[0]?.title).toBe('Three');
    expect(await titles(world)).toEqual(['Two', 'One']);
  });

  test.each<[ListingFilter, boolean]>([
    [{ type: 'secret' }, true],
    [{ type: 'ec2-instance' }, false],
    [{ region: 'eu-west-1' }, true],
    [{ region: 'eu-west-2' }, false],
    [{ currency: 'USD', priceMin: 100_000n, priceMax: 100_000n }, true],
    [{ priceMin: 100_001n }, false],
    [{ priceMax: 99_999n }, false],
    [{ currency: 'EUR' }, false],
    [{ text: ' SHOP  orders ' }, true],
    [{ text: 'orders bicycle' }, false],
  ])('%j', async (filter, shown) => {
    const world = await ApiWorld.start();
    await aPublishedListing(world);

    expect(await titles(world, filter)).toEqual(shown ? ['Orders'] : []);
  });

  test('never shows what identifies a resource', async () => {
    const world = await ApiWorld.start();
    await aPublishedListing(world);

    const { items } = await browseListings(world, {}, { limit: 1 });

    expect(JSON.stringify(items, (_key, value) => (typeof value === 'bigint' ? 'n' : value))).not.toMatch(/arn:|res_|vol-1|222222222222/);
  });
});

describe('ownListings', () => {
  test('every status, one seller', async () => {
    const world = await ApiWorld.start();
    await aListing(world);

    expect((await ownListings(world, sellerId, { limit: 10 })).items).toHaveLength(1);
    expect((await ownListings(world, strangerId, { limit: 10 })).items).toEqual([]);
  });
});
