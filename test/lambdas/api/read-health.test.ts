import { afterEach, describe, expect, test } from '@jest/globals';
import packageJson from '../../../package.json' with { type: 'json' };
import { ApiWorld } from '../../support/api-world.js';

const before = process.env.SERVICE_ENVIRONMENT;

afterEach(() => {
  process.env.SERVICE_ENVIRONMENT = before;
});

describe('readHealth', () => {
  test('tells version and environment to anyone', async () => {
    process.env.SERVICE_ENVIRONMENT = 'test';
    const world = await ApiWorld.start();

    const answer = await world.call('nobody', 'GET /api/health');

    expect(answer).toMatchObject({ status: 200, body: { status: 'ok', version: packageJson.version, environment: 'test' } });
  });
});
