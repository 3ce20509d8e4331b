import { describe, expect, test } from '@jest/globals';
import { membershipItem, membershipKey, readMembership } from '../../../domain/customer/membership-store.js';
import { ApiWorld } from '../../support/api-world.js';

describe('membership store', () => {
  test('reads back what was put; a stranger is undefined', async () => {
    const world = await ApiWorld.start();
    const membership = { subject: 's-1', personId: 'per_1', role: 'viewer', customerId: 'cus_a' } as const;
    await world.put('marketplace', membershipItem(membership));

    expect(await readMembership(world.tables, 's-1')).toEqual(membership);
    expect(await readMembership(world.tables, 's-2')).toBeUndefined();
    expect(membershipKey('s-1')).toEqual({ table: 'marketplace', pk: 'sub#s-1', sk: 'membership' });
  });
});
