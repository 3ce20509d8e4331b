import { expect, it } from '@jest/globals';
import { identityReads } from '../../../drivers/inventory/identity-reads.js';
import { askedFor, readWith } from '../../support/canned-inventory.js';

it('reads roles, profiles, policies and names of people and programs in one call, without the roles of services', async () => {
  const profile = { InstanceProfileName: 'p', Roles: [{ Arn: 'arn:r' }] };
  const { items, actions } = await readWith(identityReads, {
    GetAccountAuthorizationDetails: {
      RoleDetailList: [
        { RoleName: 'r', Path: '/', InstanceProfileList: [profile], Tags: [{ Key: 'a', Value: 'b' }] },
        { RoleName: 's', Path: '/aws-service-role/ecs.amazonaws.com/' },
      ],
      UserDetailList: [{ UserName: 'u' }],
      Policies: [{ PolicyName: 'm' }],
    },
  });

  expect(items).toEqual([
    { type: 'iam-role', configuration: { RoleName: 'r', Path: '/', Tags: [{ Key: 'a', Value: 'b' }] }, tags: { a: 'b' } },
    { type: 'instance-profile', configuration: profile },
    { type: 'iam-user', configuration: { UserName: 'u' } },
    { type: 'iam-policy', configuration: { PolicyName: 'm' } },
  ]);
  expect(actions).toEqual(askedFor(identityReads));
});
