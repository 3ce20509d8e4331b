import { describe, expect, test } from '@jest/globals';
import { ApiWorld, sellerId } from '../../support/api-world.js';

const route = 'POST /api/listings';
const price = { amountMinor: '120000', currency: 'USD' };

describe('createListing', () => {
  test('drafts revision 1 with its terms and what its own people see', async () => {
    const world = await ApiWorld.start();
    const resourceId = await world.own('s3-bucket', 'arn:aws:s3:::orders');

    const { status, headers, body } = await world.call('seller', route, { body: { title: 'Orders', price, resourceIds: [resourceId] } });

    expect([status, headers.location]).toEqual([201, `/api/listings/${body.listingId}`]);
    expect(body).toMatchObject({
      seller: sellerId,
      status: 'draft',
      revision: 1,
      price,
      terms: { undoWindowSeconds: 86_400, movesControl: true, movesPayment: true },
      measuredCost: { measured: false },
      resources: [{ type: 's3-bucket', region: 'eu-west-1' }],
      own: { resourceIds: [resourceId], terms: { leftBehind: [], bystanders: [], credentialChoices: {} } },
    });
  });

  test('a foreign resource and a missing one are refused alike', async () => {
    const world = await ApiWorld.start();
    const foreign = await world.own('s3-bucket', 'arn:aws:s3:::theirs', { owner: `cus_${'PURCHASER'.padStart(26, '0')}` });
    const missing = `res_${'0'.repeat(26)}`;
    const ask = async (resourceId: string) => {
      const { status, body } = await world.call('seller', route, { body: { title: 'x', price, resourceIds: [resourceId] } });
      return [status, body.code, body.detail?.replace(resourceId, 'ID')];
    };

    expect(await ask(foreign)).toEqual(await ask(missing));
    expect(world.tables.all('marketplace').filter((item) => item.sk === 'listing')).toEqual([]);
  });

  test.each([
    { price: { amountMinor: '-1', currency: 'USD' } },
    { price: { amountMinor: '1', currency: 'usd' } },
    { title: '' },
    { resourceIds: [] },
    { terms: { undoWindowSeconds: 604_801 } },
    { status: 'published' },
  ])('%j is refused', async (change) => {
    const world = await ApiWorld.start();
    const body = { title: 'x', price, resourceIds: [await world.own('s3-bucket', 'arn:aws:s3:::orders')], ...change };

    expect((await world.call('seller', route, { body })).status).toBe(400);
  });
});
