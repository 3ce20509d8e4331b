import { describe, expect, test } from '@jest/globals';
import { readMemberAccount } from '../../../domain/customer/member-account-store.js';
import { registerMemberAccount } from '../../../domain/customer/register-member-account.js';
import { ConflictError } from '../../../domain/errors.js';
import { ApiWorld } from '../../support/api-world.js';

const account = { awsAccountId: '333333333333', regions: ['eu-west-1'], provider: { principals: [], networks: ['192.0.2.0/24'] } };

describe('registerMemberAccount', () => {
  test('is pending, with an ExternalId that a second try does not change', async () => {
    const world = await ApiWorld.start();

    const registered = await registerMemberAccount(world, account);
    await expect(registerMemberAccount(world, account)).rejects.toThrow(ConflictError);

    expect(registered).toMatchObject({ ...account, status: 'pending' });
    expect(await readMemberAccount(world.tables, account.awsAccountId)).toEqual(registered);
  });
});
