import { describe, expect, test } from '@jest/globals';
import type { Speaker } from '../../../domain/customer/customer.js';
import { NotFoundError } from '../../../domain/errors.js';
import { placePurchase } from '../../../domain/listing/place-purchase.js';
import { showListing } from '../../../domain/listing/show-listing.js';
import { aListing, aPublishedListing } from '../../support/a-listing.js';
import { ApiWorld, purchaserId, sellerId, strangerId } from '../../support/api-world.js';

const as = (customerId: string): Speaker => ({ subject: 's', role: 'member', customerId, scopes: [], correlationId: 'c' });

describe('showListing', () => {
  test('once bought, only its parties see it', async () => {
    const world = await ApiWorld.start();
    await world.credit();
    const listingId = await aPublishedListing(world);
    expect((await showListing(world, as(strangerId), listingId)).own).toBeUndefined();

    await placePurchase(world, { purchaser: purchaserId, listingId, listingRevision: 1, idempotencyKey: 'k', correlationId: 'c' });

    expect((await showListing(world, as(purchaserId), listingId)).status).toBe('reserved');
    expect((await showListing(world, as(sellerId), listingId)).own?.resourceIds).toHaveLength(3);
    await expect(showListing(world, as(strangerId), listingId)).rejects.toThrow(NotFoundError);
  });

  test('a draft is the seller’s and the operator’s', async () => {
    const world = await ApiWorld.start();
    const listingId = await aListing(world);

    expect((await showListing(world, { ...as(''), role: 'operator', customerId: undefined }, listingId)).own).toBeUndefined();
    await expect(showListing(world, as(purchaserId), listingId)).rejects.toThrow(NotFoundError);
  });
});
