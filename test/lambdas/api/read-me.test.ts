import { describe, expect, test } from '@jest/globals';
import { servicesPath } from '../../../lambdas/api/services-row.js';
import { ApiWorld, sellerId } from '../../support/api-world.js';
import { aRoleSession, roleArn } from '../../support/iam-caller.js';

const route = 'GET /api/me';

describe('readMe', () => {
  test('tells a member what it is, and never the subject of its token', async () => {
    const world = await ApiWorld.start();

    const { status, body } = await world.call('viewer', route, { scope: 'openid conveyance/read' });

    expect(status).toBe(200);
    expect(body).toEqual({
      role: 'viewer',
      scopes: ['conveyance/read', 'openid'],
      personId: expect.stringMatching(/^per_/),
      customer: { customerId: sellerId, name: sellerId, standing: 'good' },
    });
  });

  test('an operator has no customer, and a service no person', async () => {
    const world = await ApiWorld.start();
    const registered = { principalArn: roleArn('shop'), role: 'service', scopes: ['conveyance/read'] };
    await world.call('operator', 'POST /api/operator/services', { body: registered });

    const operator = await world.call('operator', route);
    const service = await world.send(aRoleSession('shop'), `GET ${servicesPath('/api/me')}`);

    expect(operator.body).toMatchObject({ role: 'operator', personId: expect.any(String) });
    expect(operator.body).not.toHaveProperty('customer');
    expect(service.body).toEqual({ role: 'service', scopes: ['conveyance/read'] });
  });

  test('nobody’s member is told why it is refused', async () => {
    const world = await ApiWorld.start();

    expect(await world.call('unknown', route)).toMatchObject({ status: 403, body: { code: 'Forbidden' } });
  });
});
