import { describe, expect, test } from '@jest/globals';
import { ForbiddenError } from '../../../domain/errors.js';
import { placePurchase } from '../../../domain/listing/place-purchase.js';
import { requestPurchase } from '../../../domain/listing/request-purchase.js';
import { aPublishedListing } from '../../support/a-listing.js';
import { ApiWorld, purchaserId, strangerId } from '../../support/api-world.js';

async function aRequest(world: ApiWorld) {
  await world.credit();
  const listingId = await aPublishedListing(world);
  return {
    source: 'conveyance.marketplace',
    customerIds: [purchaserId],
    purchaser: purchaserId,
    listingId,
    listingRevision: 1,
    idempotencyKey: 'k',
    correlationId: 'c',
  };
}

describe('requestPurchase', () => {
  test('is the same purchase as over HTTP with the same key', async () => {
    const world = await ApiWorld.start();
    const request = await aRequest(world);

    const overBus = await requestPurchase(world, request);
    const { source: _source, customerIds: _customerIds, ...order } = request;

    expect(await placePurchase(world, order)).toEqual(overBus);
  });

  test.each([{ source: 'conveyance' }, { customerIds: [strangerId] }])('refuses a producer that may not speak so: %j', async (change) => {
    const world = await ApiWorld.start();

    await expect(requestPurchase(world, { ...(await aRequest(world)), ...change })).rejects.toThrow(ForbiddenError);
    expect(world.tables.all('transfers').filter((item) => item.sk === 'transfer')).toEqual([]);
  });
});
