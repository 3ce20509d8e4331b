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
    { type: 'iam-policy', configuration: { PolicyName: 'm' } },
    { type: 'iam-user', configuration: { UserName: 'u', GroupPolicyList: [], AttachedManagedPolicies: [] } },
  ]);
  expect(actions).toEqual(askedFor(identityReads));
});

it('gives users what their groups permit, whichever page the group is on', async () => {
  const inline = { PolicyName: 'own', PolicyDocument: '%7B%7D' };
  const { items } = await readWith(identityReads, {
    GetAccountAuthorizationDetails: ({ Marker }: { Marker?: string }) =>
      Marker === undefined
        ? {
            UserDetailList: [{ UserName: 'u', GroupList: ['builders', 'gone'], AttachedManagedPolicies: [{ PolicyArn: 'arn:one' }] }],
            IsTruncated: true,
            Marker: 'more',
          }
        : { GroupDetailList: [{ GroupName: 'builders', GroupPolicyList: [inline], AttachedManagedPolicies: [{ PolicyArn: 'arn:two' }] }] },
  });

  expect(items.map(({ configuration }) => configuration)).toEqual([
    {
      UserName: 'u',
      GroupList: ['builders', 'gone'],
      GroupPolicyList: [inline],
      AttachedManagedPolicies: [{ PolicyArn: 'arn:one' }, { PolicyArn: 'arn:two' }],
    },
  ]);
});
