import { describe, expect, test } from '@jest/globals';
import { checkMemberAccount } from '../../../domain/customer/check-member-account.js';
import { readMemberAccount } from '../../../domain/customer/member-account-store.js';
import { MemberAccessDeniedError, ThrottledError } from '../../../domain/resource/errors.js';
import { ApiWorld, awsAccountId } from '../../support/api-world.js';

describe('checkMemberAccount', () => {
  test.each(['open', 'list'] as const)('an account whose %s is refused becomes pending again', async (verb) => {
    const world = await ApiWorld.start();
    world.memberCloud.failNext(verb, new MemberAccessDeniedError('no'));

    expect((await checkMemberAccount(world, awsAccountId)).status).toBe('pending');
    expect((await readMemberAccount(world.tables, awsAccountId)).status).toBe('pending');
    expect((await checkMemberAccount(world, awsAccountId)).status).toBe('active');
  });

  test('what passes by itself decides nothing', async () => {
    const world = await ApiWorld.start();
    world.memberCloud.failNext('open', new ThrottledError('slow'));

    await expect(checkMemberAccount(world, awsAccountId)).rejects.toThrow(ThrottledError);
    expect((await readMemberAccount(world.tables, awsAccountId)).status).toBe('active');
  });

  test('looks only, and into every region', async () => {
    const world = await ApiWorld.start();

    await checkMemberAccount(world, awsAccountId);

    expect(world.memberCloud.opened).toMatchObject([{ verb: 'list', region: 'eu-west-1', scope: { kind: 'read' } }]);
  });
});
