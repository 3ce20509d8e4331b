import { describe, expect, test } from '@jest/globals';
import { asyncApiDocument } from '../../../lambdas/api/asyncapi.js';
import { ApiWorld } from '../../support/api-world.js';

describe('readAsyncapi', () => {
  test('serves the document whole, to anyone, with an ETag', async () => {
    const world = await ApiWorld.start();

    const { status, headers, body } = await world.call('nobody', 'GET /api/events.json');

    expect(status).toBe(200);
    expect(headers.etag).toBeDefined();
    expect(body).toEqual(JSON.parse(JSON.stringify(asyncApiDocument())));
  });
});
