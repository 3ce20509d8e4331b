import { describe, expect, test } from '@jest/globals';
import { ApiWorld, sellerId } from '../../support/api-world.js';

const route = 'GET /api/resources/{resourceId}';
const arn = 'arn:aws:s3:::orders/2026';

describe('readResource', () => {
  test('by id and by ARN', async () => {
    const world = await ApiWorld.start();
    const resourceId = await world.own('s3-bucket', arn);

    const byId = await world.call('seller', route, { params: { resourceId } });
    const byArn = await world.call('seller', route, { params: { resourceId: 'by-arn' }, query: { arn } });

    expect(byId).toMatchObject({ status: 200, body: { resourceId, arn, owner: sellerId, payers: [{ payer: sellerId }] } });
    expect(byArn.body).toEqual(byId.body);
  });

  test('a foreign one is not found', async () => {
    const world = await ApiWorld.start();
    const resourceId = await world.own('s3-bucket', arn);

    expect(await world.call('stranger', route, { params: { resourceId } })).toMatchObject({ status: 404, body: { code: 'NotFound' } });
  });
});
