import { describe, expect, test } from '@jest/globals';
import { type NewService, registerService } from '../../../domain/customer/register-service.js';
import { readServiceCaller } from '../../../domain/customer/service-caller-store.js';
import { ConflictError, InvalidInputError, NotFoundError } from '../../../domain/errors.js';
import { ApiWorld, purchaserId, sellerId } from '../../support/api-world.js';
import { roleArn } from '../../support/iam-caller.js';

const shop: NewService = { principalArn: roleArn('shop'), role: 'member', customerId: sellerId, scopes: ['conveyance/trade'] };

describe('registerService', () => {
  test('keeps what it was told under the principal’s one name', async () => {
    const world = await ApiWorld.start();

    const service = await registerService(world, { ...shop, principalArn: roleArn('shops/shop'), principalId: 'AROAEXAMPLEROLEID0001' });

    expect(service).toMatchObject({ ...shop, principalArn: roleArn('shops/shop'), createdAt: world.clock.now() });
    expect(await readServiceCaller(world.tables, service.serviceId)).toEqual(service);
  });

  test('a principal speaks for one only, whatever path it is registered with', async () => {
    const world = await ApiWorld.start();
    const first = await registerService(world, shop);

    const again = { ...shop, principalArn: roleArn('other/path/shop'), customerId: purchaserId };
    await expect(registerService(world, again)).rejects.toThrow(ConflictError);

    expect(await readServiceCaller(world.tables, first.serviceId)).toEqual(first);
  });

  const invalid = [
    [{ principalArn: 'arn:aws:iam::111122223333:root' }, ['principalArn']],
    [{ principalArn: 'arn:aws:sts::111122223333:assumed-role/shop/x' }, ['principalArn']],
    [{ principalArn: 'arn:aws:iam::111122223333:role/*', role: 'operator' }, ['principalArn', 'customerId']],
    [{ role: 'service' }, ['customerId']],
    [{ customerId: undefined }, ['customerId']],
    [{ role: 'viewer', customerId: undefined }, ['customerId']],
  ] as const;
  test.each(invalid)('%j breaks the rules of %j', async (change, fields) => {
    const world = await ApiWorld.start();

    const error = await registerService(world, { ...shop, ...change }).catch((caught: unknown) => caught);

    expect(error).toBeInstanceOf(InvalidInputError);
    expect((error as InvalidInputError).problems.map(({ field }) => field)).toEqual(fields);
  });

  test.each(['operator', 'service'] as const)('%s speaks for the provider', async (role) => {
    const world = await ApiWorld.start();

    expect(await registerService(world, { ...shop, role, customerId: undefined })).not.toMatchObject({ customerId: sellerId });
  });

  test('a customer that does not exist is not spoken for', async () => {
    const world = await ApiWorld.start();

    await expect(registerService(world, { ...shop, customerId: `cus_${'0'.repeat(26)}` })).rejects.toThrow(NotFoundError);
  });
});
