import { describe, expect, test } from '@jest/globals';
import { customerItem } from '../../../domain/customer/customer-store.js';
import { aPublishedListing, secretArn, someTerms } from '../../support/a-listing.js';
import { ApiWorld, aCustomer, sellerId } from '../../support/api-world.js';

describe('browseListings', () => {
  test.each([
    [{}, 1],
    [{ type: 'ebs-volume', region: 'eu-west-1', currency: 'USD', priceMinMinor: '100000', priceMaxMinor: '100000', text: 'VOLUME a' }, 1],
    [{ type: 'secret' }, 0],
    [{ region: 'us-east-1' }, 0],
    [{ priceMinMinor: '100001' }, 0],
    [{ priceMaxMinor: '99999' }, 0],
    [{ text: 'bucket' }, 0],
    [{ currency: 'EUR' }, 0],
  ])('%j shows %i', async (query, count) => {
    const world = await ApiWorld.start();
    await world.published();

    const { status, body } = await world.call('purchaser', 'GET /api/listings', { query: query as { [name: string]: string } });

    expect([status, body.items?.length]).toEqual([200, count]);
  });

  test('says who sells, and what becomes of a credential without naming what holds it', async () => {
    const world = await ApiWorld.start();
    await world.put('marketplace', customerItem(aCustomer(sellerId, { name: 'Northwind Shops' })));
    await aPublishedListing(world, { terms: { ...someTerms, credentialChoices: { [secretArn]: 'rotate' } } });

    const { body } = await world.call('stranger', 'GET /api/listings');

    expect(body.items).toMatchObject([{ seller: sellerId, sellerName: 'Northwind Shops' }]);
    expect(body.items?.[0]?.resources).toEqual([
      { type: 'ebs-volume', region: 'eu-west-1' },
      { type: 's3-bucket', region: 'eu-west-1' },
      { type: 'secret', region: 'eu-west-1', credential: { becomes: 'rotate' } },
    ]);
  });

  test.each(['type=tractor', 'priceMaxMinor=1.5', 'sort=price'])('refuses %s', async (text) => {
    const world = await ApiWorld.start();

    expect((await world.call('purchaser', 'GET /api/listings', { query: Object.fromEntries(new URLSearchParams(text)) })).status).toBe(400);
  });
});
