import { describe, expect, test } from '@jest/globals';
import { ApiWorld } from '../../support/api-world.js';

const hour = { meter: 'instance-hour', from: '2026-11-23T08:00:00.000Z', to: '2026-11-23T09:00:00.000Z', quantity: '1' };

async function withCard(): Promise<ApiWorld> {
  const world = await ApiWorld.start();
  await world.call('operator', 'PUT /api/operator/rate-card', {
    body: { currency: 'USD', rates: [{ meter: 'instance-hour', pricePerUnit: '0.0114' }] },
  });
  return world;
}

describe('recordUsage', () => {
  test('keeps priced records', async () => {
    const world = await withCard();
    const resourceId = await world.own('ec2-instance', 'arn:aws:ec2:eu-west-1:222222222222:instance/i-1');

    const answer = await world.call('operator', 'POST /api/usage', { body: { records: [{ ...hour, resourceId }] } });

    expect(answer).toMatchObject({ status: 201, body: { recorded: 1 } });
  });

  test('refuses what is not imported, and a customer who reports its own usage', async () => {
    const world = await withCard();
    const records = [{ ...hour, resourceId: `res_${'0'.repeat(26)}` }];

    expect(await world.call('operator', 'POST /api/usage', { body: { records } })).toMatchObject({
      status: 400,
      body: { errors: [{ field: 'records.0.resourceId' }] },
    });
    expect(await world.call('seller', 'POST /api/usage', { body: { records } })).toMatchObject({ status: 403 });
  });
});
