import { describe, expect, test } from '@jest/globals';
import { readOutboxItem } from '../../../domain/events/outbox.js';
import { publishListing } from '../../../domain/listing/publish-listing.js';
import { reviseListing } from '../../../domain/listing/revise-listing.js';
import { ApiWorld, sellerId } from '../../support/api-world.js';

describe('offerEvent', () => {
  test('tells what a listing offers when it is published and when it is revised on the marketplace, not while it is a draft', async () => {
    const world = await ApiWorld.start();
    const request = { seller: sellerId, listingId: await world.drafted(), correlationId: 'cor_1' };
    const told = () =>
      world.tables
        .all('transfers')
        .filter((item) => item.pk.startsWith('outbox#'))
        .map(readOutboxItem)
        .map(({ type, metadata, data }) => [type, metadata.correlationId, data.listingRevision, data.price]);

    await reviseListing(world, request, { title: 'Better' });
    expect(told()).toEqual([]);

    await publishListing(world, request);
    await reviseListing(world, request, { price: { amountMinor: 7n, currency: 'USD' } });

    expect(told()).toEqual([
      ['Listing Published', 'cor_1', 2, { amountMinor: '100000', currency: 'USD' }],
      ['Listing Revised', 'cor_1', 3, { amountMinor: '7', currency: 'USD' }],
    ]);
  });
});
