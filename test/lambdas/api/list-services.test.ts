import { describe, expect, test } from '@jest/globals';
import { registerService } from '../../../domain/customer/register-service.js';
import { ApiWorld, sellerId } from '../../support/api-world.js';
import { roleArn } from '../../support/iam-caller.js';

describe('listServices', () => {
  test('answers every service in pages, to operators only', async () => {
    const world = await ApiWorld.start();
    const scopes = ['conveyance/read'];
    const shop = await registerService(world, { principalArn: roleArn('shop'), role: 'member', customerId: sellerId, scopes });
    const meter = await registerService(world, { principalArn: roleArn('meter'), role: 'service', scopes });
    const list = (query = {}) => world.call('operator', 'GET /api/operator/services', { query });

    const first = await list({ limit: '1' });
    const second = await list({ limit: '1', page: String(first.body.next) });

    const ids = [...(first.body.items ?? []), ...(second.body.items ?? [])].map((item) => item.serviceId);
    expect(ids.sort()).toEqual([shop.serviceId, meter.serviceId].sort());
    expect((await world.call('seller', 'GET /api/operator/services')).status).toBe(403);
  });
});
