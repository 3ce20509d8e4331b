import { describe, expect, test } from '@jest/globals';
import { ApiWorld } from '../../support/api-world.js';

describe('readRateCard', () => {
  test('says that there is none yet', async () => {
    const world = await ApiWorld.start();

    expect(await world.call('seller', 'GET /api/rate-card')).toMatchObject({ status: 404, body: { code: 'NotFound' } });
  });
});
