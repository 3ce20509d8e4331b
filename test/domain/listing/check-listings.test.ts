import { describe, expect, test } from '@jest/globals';
import { readOutboxItem } from '../../../domain/events/outbox.js';
import { browseListings } from '../../../domain/listing/browse-listings.js';
import { checkListings, listingsPerRunMax } from '../../../domain/listing/check-listings.js';
import { ListingNotForSaleError } from '../../../domain/listing/errors.js';
import { checkKey, checkWrite } from '../../../domain/listing/listing-check.js';
import { cardKey, listingKey, readListing } from '../../../domain/listing/listing-store.js';
import { placePurchase } from '../../../domain/listing/place-purchase.js';
import { publishListing } from '../../../domain/listing/publish-listing.js';
import { reviseListing } from '../../../domain/listing/revise-listing.js';
import { cloudResourceId } from '../../../domain/resource/cloud-resource.js';
import { ThrottledError } from '../../../domain/resource/errors.js';
import { refreshResource } from '../../../domain/resource/refresh-resource.js';
import { volumeArn } from '../../support/a-listing.js';
import { sellerId } from '../../support/api-world.js';
import { atTheDoor } from '../../support/purchase-door.js';

async function drifted() {
  const at = await atTheDoor();
  at.world.memberCloud.change(volumeArn, { sizeGib: 2 });
  return at;
}

describe('checkListings', () => {
  test('leaves a listing that is as it was, and puts it behind the others', async () => {
    const { world, listingId } = await atTheDoor();
    world.clock.advance(60);

    expect(await checkListings(world)).toEqual([]);

    expect((await readListing(world.tables, listingId)).status).toBe('published');
    expect((await world.tables.get(checkKey(listingId)))?.groupOrder).toBe(`2026-11-23T10:01:00.000Z#${listingId}`);
  });

  test('takes a changed one off the marketplace and tells its seller which resources, nobody else', async () => {
    const { world, listingId } = await drifted();

    expect(await checkListings(world)).toEqual([listingId]);

    expect((await readListing(world.tables, listingId)).status).toBe('stale');
    expect((await browseListings(world, {}, { limit: 10 })).items).toEqual([]);
    const events = world.tables.all('transfers').filter(({ sk }) => sk === 'event');
    expect(events.map(readOutboxItem).find(({ type }) => type === 'Listing Stale')).toMatchObject({
      metadata: { customerIds: [sellerId] },
      data: { listingId, listingRevision: 1, drifted: [{ resourceId: cloudResourceId(volumeArn), code: 'Drifted' }] },
    });
    expect(await checkListings(world)).toEqual([]);
  });

  test('what is stale is not bought; refreshed, revised and published it is offered again', async () => {
    const { world, order, listingId } = await drifted();
    await checkListings(world);
    await expect(placePurchase(world, order)).rejects.toThrow(ListingNotForSaleError);
    const { ref, configuration } = world.memberCloud.resource(volumeArn);
    await refreshResource(world, sellerId, { ref, configuration: { ...configuration, tags: {} }, tags: {}, links: [] });

    const revised = await reviseListing(world, { seller: sellerId, listingId, correlationId: 'cor_1' }, {});
    await publishListing(world, { seller: sellerId, listingId, correlationId: 'cor_1' });

    expect([revised.status, revised.revision]).toEqual(['draft', 2]);
    expect(await checkListings(world)).toEqual([]);
    expect((await browseListings(world, {}, { limit: 10 })).items).toHaveLength(1);
  });

  test('a purchase at the same moment wins', async () => {
    const { world, listingId } = await drifted();
    world.tables.beforeTransact = async () => {
      world.tables.beforeTransact = undefined;
      await world.tables.transact([{ act: 'update', key: listingKey(listingId), set: { status: 'reserved' } }]);
    };

    expect(await checkListings(world)).toEqual([]);
    expect((await readListing(world.tables, listingId)).status).toBe('reserved');
  });

  test.each([
    ['reserved', true],
    ['sold', false],
  ] as const)('of a %s listing nothing is read; whether its card stays: %s', async (status, stays) => {
    const { world, listingId } = await drifted();
    await world.tables.transact([{ act: 'update', key: listingKey(listingId), set: { status } }]);
    const before = world.memberCloud.calls.length;

    await checkListings(world);

    expect(world.memberCloud.calls).toHaveLength(before);
    const kept = [await world.tables.get(cardKey(listingId)), await world.tables.get(checkKey(listingId))];
    expect(kept.map((item) => item !== undefined)).toEqual([stays, stays]);
  });

  test('one that gives no answer waits for its next turn', async () => {
    const { world, listingId } = await drifted();
    world.memberCloud.failNext('discover', new ThrottledError('slow down'));

    expect(await checkListings(world)).toEqual([]);
    expect(await checkListings(world)).toEqual([listingId]);
  });

  test('goes on where the run before had no time left, and begins anew behind the end', async () => {
    const { world, listingId } = await atTheDoor();
    await world.tables.transact([checkWrite({ listingId, checkedAt: world.clock.now(), from: 2 })]);
    const before = world.memberCloud.calls.length;

    await checkListings(world);

    expect(world.memberCloud.calls.length - before).toBe(1);
    expect((await world.tables.get(checkKey(listingId)))?.from).toBe(0);
  });

  test('looks at so many in one run, the longest unchecked first', async () => {
    const { world, listingId } = await drifted();
    await world.tables.transact([{ act: 'delete', key: checkKey(listingId) }]);
    const earlier = Array.from({ length: listingsPerRunMax }, (_, n) => `lst_earlier${n}`);
    const head = { seller: sellerId, status: 'withdrawn', revision: 1 };
    for (const pk of earlier) {
      await world.put('marketplace', { pk, sk: 'listing', listingId: pk, ...head });
      await world.tables.transact([checkWrite({ listingId: pk, checkedAt: '2026-11-23T09:00:00.000Z', from: 0 })]);
    }
    await world.tables.transact([checkWrite({ listingId, checkedAt: world.clock.now(), from: 0 })]);

    expect([await checkListings(world), await checkListings(world)]).toEqual([[], [listingId]]);
  });
});
