import { describe, expect, test } from '@jest/globals';
import { ApiWorld } from '../../support/api-world.js';

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

  test.each(['type=tractor', 'priceMaxMinor=1.5', 'sort=price'])('refuses %s', async (text) => {
    const world = await ApiWorld.start();

    expect((await world.call('purchaser', 'GET /api/listings', { query: Object.fromEntries(new URLSearchParams(text)) })).status).toBe(400);
  });
});
