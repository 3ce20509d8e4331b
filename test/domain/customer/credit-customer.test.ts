import { describe, expect, test } from '@jest/globals';
import { creditCustomer } from '../../../domain/customer/credit-customer.js';
import { NotFoundError } from '../../../domain/errors.js';
import { walletBalance } from '../../../domain/ledger/wallet-balance.js';
import { ApiWorld, purchaserId } from '../../support/api-world.js';

const amount = { amountMinor: 5n, currency: 'EUR' };

describe('creditCustomer', () => {
  test('credits a customer that exists, and only that', async () => {
    const world = await ApiWorld.start();

    await creditCustomer(world, { customerId: purchaserId, amount, description: 'Bank' });
    await expect(creditCustomer(world, { customerId: 'cus_missing', amount, description: 'Bank' })).rejects.toThrow(NotFoundError);

    expect(await walletBalance(world.tables, purchaserId, 'EUR')).toMatchObject({ availableMinor: 5n });
    expect(await walletBalance(world.tables, 'cus_missing', 'EUR')).toBeUndefined();
  });
});
