import { describe, expect, test } from '@jest/globals';
import type { Speaker } from '../../../domain/customer/customer.js';
import { customerItem } from '../../../domain/customer/customer-store.js';
import { describeSpeaker } from '../../../domain/customer/describe-speaker.js';
import { membershipItem } from '../../../domain/customer/membership-store.js';
import { serviceIdOf } from '../../../domain/customer/service-caller.js';
import { NotFoundError } from '../../../domain/errors.js';
import { ApiWorld, aCustomer, sellerId } from '../../support/api-world.js';

const asked = ['openid', 'conveyance/read'];
const told = [...asked].reverse();
const as = (change: Partial<Speaker>): Speaker => ({ subject: 'viewer', role: 'viewer', scopes: asked, correlationId: 'c', ...change });

describe('describeSpeaker', () => {
  test('a person hears its own id, role, scopes in order, and customer', async () => {
    const world = await ApiWorld.start();
    await world.put('marketplace', customerItem(aCustomer(sellerId, { name: 'Northwind Shops', standing: 'suspended' })));
    await world.put('marketplace', membershipItem({ subject: 'viewer', personId: 'per_1', role: 'viewer', customerId: sellerId }));

    expect(await describeSpeaker(world, as({ customerId: sellerId }))).toEqual({
      role: 'viewer',
      scopes: told,
      personId: 'per_1',
      customer: { customerId: sellerId, name: 'Northwind Shops', standing: 'suspended' },
    });
  });

  test('who speaks for the provider has no customer', async () => {
    const world = await ApiWorld.start();

    expect(await describeSpeaker(world, as({ subject: 'operator', role: 'operator' }))).toEqual({
      role: 'operator',
      scopes: told,
      personId: expect.stringMatching(/^per_/),
    });
  });

  test('a service is no person, whatever memberships there are', async () => {
    const world = await ApiWorld.start();
    const subject = serviceIdOf('arn:aws:iam::111122223333:role/shop');
    await world.join(subject, 'viewer', sellerId);

    expect(await describeSpeaker(world, as({ subject, role: 'member', customerId: sellerId }))).not.toHaveProperty('personId');
  });

  test('a customer without a record is an error', async () => {
    const world = await ApiWorld.start();

    await expect(describeSpeaker(world, as({ customerId: 'cus_gone' }))).rejects.toThrow(NotFoundError);
  });
});
