import { describe, expect, test } from '@jest/globals';
import { ApiWorld } from '../../support/api-world.js';

const route = 'POST /api/listings/{listingId}/publish';

describe('publishListing', () => {
  test('a browser finds it, without ARNs, names or addresses', async () => {
    const world = await ApiWorld.start();
    const listingId = await world.drafted();

    const { status, body } = await world.call('seller', route, { params: { listingId } });
    const browsed = await world.call('stranger', 'GET /api/listings');

    expect([status, body.status]).toEqual([200, 'published']);
    expect(browsed.body.items).toMatchObject([{ listingId, status: 'published' }]);
    expect(JSON.stringify(browsed.body)).not.toMatch(/arn:|vol-1|res_|"own"/);
  });

  test('is refused while something would be left behind, naming it and the way out', async () => {
    const world = await ApiWorld.start();
    const volume = 'arn:aws:ec2:eu-west-1:222222222222:volume/vol-2';
    const needs = [{ toArn: volume, relation: 'has attached', needs: true }];
    const instance = await world.own('ec2-instance', 'arn:aws:ec2:eu-west-1:222222222222:instance/i-1', { links: needs });
    await world.own('ebs-volume', volume);
    const price = { amountMinor: '1', currency: 'USD' };
    const draft = await world.call('seller', 'POST /api/listings', { body: { title: 'x', price, resourceIds: [instance] } });
    const params = { listingId: String(draft.body.listingId) };

    const refused = await world.call('seller', route, { params });
    await world.call('seller', 'PATCH /api/listings/{listingId}', { params, body: { terms: { leftBehind: [volume] } } });
    const agreed = await world.call('seller', route, { params });

    expect(refused).toMatchObject({
      status: 409,
      body: { code: 'StrandedDependency', errors: [{ value: volume, remedy: expect.stringContaining('leftBehind') }] },
    });
    expect(agreed).toMatchObject({ status: 200, body: { status: 'published', revision: 2 } });
  });

  test('others’ drafts are not found', async () => {
    const world = await ApiWorld.start();
    const listingId = await world.drafted();

    expect((await world.call('stranger', route, { params: { listingId } })).status).toBe(404);
  });
});
