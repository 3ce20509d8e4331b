import { describe, expect, jest, test } from '@jest/globals';
import { log } from '../../../lambdas/wrappers/log.js';
import { ApiWorld, sellerId } from '../../support/api-world.js';
import { aRoleSession, roleArn } from '../../support/iam-caller.js';

const route = 'POST /api/operator/services';
const shop = { principalArn: roleArn('shop'), role: 'member', customerId: sellerId, scopes: ['conveyance/read'] };

describe('registerService', () => {
  test('lets a role speak for a customer from its next call on, and leaves a line in the log', async () => {
    const world = await ApiWorld.start();
    const logged = jest.spyOn(log, 'info').mockReturnValue(undefined);
    const read = async () => (await world.send(aRoleSession('shop'), 'GET /api/services/wallet')).status;

    const before = await read();
    const { status, body } = await world.call('operator', route, { body: shop });

    expect([before, status, await read()]).toEqual([403, 201, 200]);
    expect(body).toMatchObject({ ...shop, serviceId: expect.stringMatching(/^svc_/) });
    expect(logged).toHaveBeenCalledWith('Service registered', expect.objectContaining({ by: 'operator', service: body }));
  });

  test.each([
    [{ scopes: [] }, 'scopes'],
    [{ scopes: ['everything'] }, 'scopes.0'],
    [{ role: 'customer-admin' }, 'role'],
    [{ principalId: 'AIDA' }, 'principalId'],
    [{ customerId: undefined }, 'customerId'],
  ])('%j is told as a broken field', async (change, field) => {
    const world = await ApiWorld.start();

    const { status, body } = await world.call('operator', route, { body: { ...shop, ...change } });

    expect([status, body.errors?.map((error) => error.field)]).toEqual([400, [field]]);
  });

  test('no program lets in another, and no customer either', async () => {
    const world = await ApiWorld.start();
    await world.call('operator', route, { body: { principalArn: roleArn('robot'), role: 'operator', scopes: ['conveyance/operate'] } });

    const asked = [
      await world.send(aRoleSession('robot'), 'POST /api/services/operator/services', { body: shop }),
      await world.send(aRoleSession('robot'), route, { body: shop }),
      await world.call('seller', route, { body: shop }),
    ];

    expect(asked.map(({ status }) => status)).toEqual([404, 401, 403]);
  });
});
