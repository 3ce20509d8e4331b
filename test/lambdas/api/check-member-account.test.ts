import { describe, expect, test } from '@jest/globals';
import { MemberAccessDeniedError } from '../../../domain/resource/errors.js';
import { ApiWorld } from '../../support/api-world.js';

const route = 'POST /api/operator/member-accounts/{awsAccountId}/check';

describe('checkMemberAccount', () => {
  test('becomes active once the role can be assumed', async () => {
    const world = await ApiWorld.start();
    const params = { awsAccountId: '333333333333' };
    await world.call('operator', 'POST /api/operator/member-accounts', { body: { ...params, regions: ['eu-west-1'] } });
    world.memberCloud.failNext('open', new MemberAccessDeniedError('no'));

    const denied = await world.call('operator', route, { params });
    const allowed = await world.call('operator', route, { params });

    expect([denied.body.status, allowed.body.status]).toEqual(['pending', 'active']);
  });

  test('an account nobody registered is not found', async () => {
    const world = await ApiWorld.start();

    expect((await world.call('operator', route, { params: { awsAccountId: '999999999999' } })).status).toBe(404);
  });
});
