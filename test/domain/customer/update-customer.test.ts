import { describe, expect, test } from '@jest/globals';
import type { Speaker } from '../../../domain/customer/customer.js';
import { readCustomer } from '../../../domain/customer/customer-store.js';
import { updateCustomer } from '../../../domain/customer/update-customer.js';
import { ForbiddenError, InvalidInputError, NotFoundError } from '../../../domain/errors.js';
import { ApiWorld, purchaserId, sellerId } from '../../support/api-world.js';

const admin: Speaker = { subject: 's', role: 'customer-admin', customerId: sellerId, scopes: [], correlationId: 'cor_1' };
const operator: Speaker = { subject: 'o', role: 'operator', scopes: [], correlationId: 'cor_1' };

describe('updateCustomer', () => {
  test('changes what is named and leaves the rest', async () => {
    const { tables } = await ApiWorld.start();

    const answered = await updateCustomer({ tables }, admin, sellerId, { access: { networks: ['198.51.100.0/24'] } });

    expect(answered).toMatchObject({ name: sellerId, access: { networks: ['198.51.100.0/24'], principals: [] } });
    expect(await readCustomer(tables, sellerId)).toEqual(answered);
  });

  test('nothing to change changes nothing', async () => {
    const { tables } = await ApiWorld.start();
    const before = await readCustomer(tables, sellerId);

    expect(await updateCustomer({ tables }, admin, sellerId, {})).toEqual(before);
  });

  test('refuses a bad record, another customer and one’s own standing', async () => {
    const { tables } = await ApiWorld.start();

    await expect(updateCustomer({ tables }, admin, sellerId, { access: { principals: ['*'] } })).rejects.toThrow(InvalidInputError);
    await expect(updateCustomer({ tables }, admin, purchaserId, { name: 'x' })).rejects.toThrow(NotFoundError);
    await expect(updateCustomer({ tables }, admin, sellerId, { standing: 'good' })).rejects.toThrow(ForbiddenError);
    await expect(updateCustomer({ tables }, operator, 'cus_missing', { name: 'x' })).rejects.toThrow(NotFoundError);
  });

  test('an operator suspends', async () => {
    const { tables } = await ApiWorld.start();

    await updateCustomer({ tables }, operator, sellerId, { standing: 'suspended' });

    expect((await readCustomer(tables, sellerId)).standing).toBe('suspended');
  });
});
