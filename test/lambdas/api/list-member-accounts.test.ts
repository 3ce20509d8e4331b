import { describe, expect, test } from '@jest/globals';
import { ApiWorld, awsAccountId } from '../../support/api-world.js';

describe('listMemberAccounts', () => {
  test('lists them with their ExternalId, to operators only', async () => {
    const world = await ApiWorld.start();
    const route = 'GET /api/operator/member-accounts';

    const { body } = await world.call('operator', route);

    expect(body.items).toMatchObject([{ awsAccountId, externalId: 'ext_1', status: 'active' }]);
    expect((await world.call('seller', route)).status).toBe(403);
  });
});
