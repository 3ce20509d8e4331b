import { describe, expect, test } from '@jest/globals';
import { ApiWorld } from '../../support/api-world.js';

const card = { currency: 'USD', sample: true, rates: [{ meter: 'instance-hour', size: 't3.micro', pricePerUnit: '0.0114' }] };

describe('setRateCard', () => {
  test('keeps the card an operator sets', async () => {
    const world = await ApiWorld.start();

    const set = await world.call('operator', 'PUT /api/operator/rate-card', { body: card });

    expect(set).toMatchObject({ status: 200, body: card });
    expect(await world.call('seller', 'GET /api/rate-card')).toMatchObject({ status: 200, body: card });
  });

  test('refuses everybody else, and a price that is no decimal', async () => {
    const world = await ApiWorld.start();
    const bad = { ...card, rates: [{ meter: 'instance-hour', pricePerUnit: 'cheap' }] };

    expect(await world.call('seller', 'PUT /api/operator/rate-card', { body: card })).toMatchObject({ status: 403 });
    expect(await world.call('operator', 'PUT /api/operator/rate-card', { body: bad })).toMatchObject({
      status: 400,
      body: { code: 'InvalidInput' },
    });
  });
});
