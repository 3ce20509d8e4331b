import { describe, expect, test } from '@jest/globals';
import { ApiWorld } from '../../support/api-world.js';

const route = 'PATCH /api/listings/{listingId}';

describe('reviseListing', () => {
  test('makes the next revision; who bought the one before is told', async () => {
    const world = await ApiWorld.start();
    await world.credit();
    const listingId = await world.published();

    const { body } = await world.call('seller', route, {
      params: { listingId },
      body: { price: { amountMinor: '90000', currency: 'USD' } },
    });
    const late = await world.call('purchaser', 'POST /api/purchases', { body: { listingId, listingRevision: 1 } });

    expect(body).toMatchObject({ revision: 2, status: 'published', title: 'A volume', price: { amountMinor: '90000' } });
    expect(late).toMatchObject({ status: 409, body: { code: 'ListingRevisionChanged' } });
  });

  test('others’ listings are not found', async () => {
    const world = await ApiWorld.start();

    expect((await world.call('stranger', route, { params: { listingId: await world.published() }, body: { title: 'Mine' } })).status).toBe(
      404,
    );
  });
});
