import { describe, expect, test } from '@jest/globals';
import { showCustomer } from '../../../domain/customer/show-customer.js';
import { NotFoundError } from '../../../domain/errors.js';
import { ApiWorld, purchaserId, sellerId } from '../../support/api-world.js';

describe('showCustomer', () => {
  test('shows one’s own; operators see any', async () => {
    const world = await ApiWorld.start();
    const viewer = { subject: 's', role: 'viewer', customerId: sellerId, scopes: [], correlationId: 'c' } as const;

    expect((await showCustomer(world, viewer, sellerId)).customerId).toBe(sellerId);
    expect((await showCustomer(world, { ...viewer, role: 'operator', customerId: undefined }, purchaserId)).customerId).toBe(purchaserId);
    await expect(showCustomer(world, viewer, purchaserId)).rejects.toThrow(NotFoundError);
  });
});
