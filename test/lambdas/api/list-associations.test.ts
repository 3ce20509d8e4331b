import { describe, expect, test } from '@jest/globals';
import { ApiWorld } from '../../support/api-world.js';

const route = 'GET /api/resources/{resourceId}/associations';

describe('listAssociations', () => {
  test('answers what belongs with the seed, and nobody else may ask', async () => {
    const world = await ApiWorld.start();
    const bucket = 'arn:aws:s3:::assets';
    await world.own('s3-bucket', bucket);
    const resourceId = await world.own('secret', 'arn:aws:secretsmanager:eu-west-1:222222222222:secret:db', {
      links: [{ toArn: bucket, relation: 'opens', needs: true }],
    });

    const answer = await world.call('seller', route, { params: { resourceId } });

    expect(answer).toMatchObject({ status: 200, body: { items: [{ arn: bucket, path: [expect.any(String), bucket] }] } });
    expect(await world.call('stranger', route, { params: { resourceId } })).toMatchObject({ status: 404, body: { code: 'NotFound' } });
  });
});
