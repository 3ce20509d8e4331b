import { describe, expect, test } from '@jest/globals';
import { registerService } from '../../../domain/customer/register-service.js';
import { removeService } from '../../../domain/customer/remove-service.js';
import { readServiceCaller } from '../../../domain/customer/service-caller-store.js';
import { NotFoundError } from '../../../domain/errors.js';
import { ApiWorld, purchaserId, sellerId } from '../../support/api-world.js';
import { roleArn } from '../../support/iam-caller.js';

const shop = { principalArn: roleArn('shop'), role: 'member', customerId: sellerId, scopes: ['conveyance/trade'] } as const;

describe('removeService', () => {
  test('shuts it out, once, and it may be registered anew for another', async () => {
    const world = await ApiWorld.start();
    const service = await registerService(world, shop);

    expect(await removeService(world, service.serviceId)).toEqual(service);

    expect(await readServiceCaller(world.tables, service.serviceId)).toBeUndefined();
    await expect(removeService(world, service.serviceId)).rejects.toThrow(NotFoundError);
    expect(await registerService(world, { ...shop, customerId: purchaserId })).toMatchObject({ customerId: purchaserId });
  });
});
