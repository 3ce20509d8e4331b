import { describe, expect, test } from '@jest/globals';
import { addPerson } from '../../../domain/customer/add-person.js';
import type { Speaker } from '../../../domain/customer/customer.js';
import { readMembership } from '../../../domain/customer/membership-store.js';
import { ConflictError, ForbiddenError, NotFoundError } from '../../../domain/errors.js';
import { ApiWorld, sellerId } from '../../support/api-world.js';

const operator: Speaker = { subject: 'o', role: 'operator', scopes: [], correlationId: 'cor_1' };

describe('addPerson', () => {
  test('makes a membership for the subject the directory gave', async () => {
    const world = await ApiWorld.start();

    const person = await addPerson(world, operator, sellerId, { email: 'kim@northwind.example', role: 'member' });

    expect(person.temporaryPassword).toBeDefined();
    expect(await readMembership(world.tables, person.subject)).toMatchObject({
      customerId: sellerId,
      role: 'member',
      email: 'kim@northwind.example',
    });
    expect(JSON.stringify(world.tables.all('marketplace'))).not.toContain(person.temporaryPassword);
  });

  test('a known subject needs no directory, and is nobody’s member twice', async () => {
    const world = await ApiWorld.start();
    await addPerson(world, operator, sellerId, { subject: 'client-1', role: 'service' });

    const again = addPerson(world, operator, sellerId, { subject: 'client-1', role: 'customer-admin' });

    await expect(again).rejects.toThrow(ConflictError);
    expect((await readMembership(world.tables, 'client-1'))?.role).toBe('service');
  });

  test('a customer that does not exist gets nobody', async () => {
    const world = await ApiWorld.start();

    await expect(addPerson(world, operator, 'cus_missing', { email: 'a@b.example', role: 'viewer' })).rejects.toThrow(NotFoundError);
    expect((await world.directory.createPerson('a@b.example')).subject).toBe('subject-1');
  });

  test('a customer-admin may not claim a subject', async () => {
    const world = await ApiWorld.start();
    const admin: Speaker = { ...operator, role: 'customer-admin', customerId: sellerId };

    await expect(addPerson(world, admin, sellerId, { subject: 'client-1', role: 'service' })).rejects.toThrow(ForbiddenError);

    expect(await readMembership(world.tables, 'client-1')).toBeUndefined();
  });
});
