import { describe, expect, jest, test } from '@jest/globals';
import { registerService } from '../../../domain/customer/register-service.js';
import { log } from '../../../lambdas/wrappers/log.js';
import { ApiWorld, sellerId } from '../../support/api-world.js';
import { aRoleSession, roleArn } from '../../support/iam-caller.js';

const route = 'DELETE /api/operator/services/{serviceId}';

describe('removeService', () => {
  test('shuts a service out from its next call on, and leaves a line in the log', async () => {
    const world = await ApiWorld.start();
    const logged = jest.spyOn(log, 'info').mockReturnValue(undefined);
    const scopes = ['conveyance/read'];
    const { serviceId } = await registerService(world, { principalArn: roleArn('shop'), role: 'member', customerId: sellerId, scopes });
    const read = async () => (await world.send(aRoleSession('shop'), 'GET /api/services/wallet')).status;
    const remove = async () => (await world.call('operator', route, { params: { serviceId } })).status;

    const statuses = [await read(), await remove(), await read(), await remove()];

    expect(statuses).toEqual([200, 200, 403, 404]);
    expect(logged).toHaveBeenCalledWith('Service removed', expect.objectContaining({ by: 'operator' }));
  });
});
