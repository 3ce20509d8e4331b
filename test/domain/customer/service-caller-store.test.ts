import { describe, expect, test } from '@jest/globals';
import type { ServiceCaller } from '../../../domain/customer/service-caller.js';
import { listServices, readServiceCaller, serviceCallerItem, serviceCallerKey } from '../../../domain/customer/service-caller-store.js';
import { ApiWorld, sellerId } from '../../support/api-world.js';
import { roleArn } from '../../support/iam-caller.js';

function aService(serviceId: string): ServiceCaller {
  const scopes = ['conveyance/read'];
  return { serviceId, principalArn: roleArn('x'), role: 'member', customerId: sellerId, scopes, createdAt: '2026-11-23T10:00:00.000Z' };
}

describe('service caller store', () => {
  test('reads back what was put, and lists in the order of ids', async () => {
    const world = await ApiWorld.start();
    for (const serviceId of ['svc_b', 'svc_a']) await world.put('marketplace', serviceCallerItem(aService(serviceId)));

    expect(await readServiceCaller(world.tables, 'svc_a')).toEqual(aService('svc_a'));
    expect((await listServices(world.tables, { limit: 10 })).items).toEqual([aService('svc_a'), aService('svc_b')]);
    expect(await readServiceCaller(world.tables, 'svc_c')).toBeUndefined();
    expect(serviceCallerKey('svc_a')).toEqual({ table: 'marketplace', pk: 'svc_a', sk: 'service' });
  });
});
