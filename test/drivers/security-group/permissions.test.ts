import { describe, expect, test } from '@jest/globals';
import type { SessionScope } from '../../../domain/ports/resource-control.js';
import { driverRolePolicy } from '../../../drivers/policies/driver-role-policy.js';
import { sessionPolicy } from '../../../drivers/policies/session-policy.js';
import { permissions } from '../../../drivers/security-group/permissions.js';
import { securityGroup } from '../../../drivers/security-group.js';
import { isAllowed } from '../../support/is-allowed.js';
import { buildParties, member } from '../../support/member-fixture.js';
import { groupRef } from '../../support/security-group-world.js';

const all = Object.values(permissions).flat();

test('no action is a wildcard, and only reading is unbounded', () => {
  expect(all.filter(({ action }) => action.includes('*'))).toEqual([]);
  expect(all.filter(({ action, on }) => on === 'any' && !action.startsWith('ec2:Describe'))).toEqual([]);
});

test('before the commit only what this transfer made may change or go', () => {
  const writes = [...permissions.stage, ...permissions.unstage].filter(({ action }) => /(Authorize|Revoke|Delete)/.test(action));

  expect(writes).toHaveLength(5);
  expect(writes.filter(({ on }) => on === 'any' || on.bound !== 'created')).toEqual([]);
});

test('after it rules change only in groups that are locked or that this transfer made', () => {
  const writes = permissions.switchOver.filter(({ action }) => /(Authorize|Revoke)/.test(action));

  expect(writes.filter(({ on }) => on === 'any' || (on.bound !== 'created' && on.bound !== 'locked'))).toEqual([]);
});

describe.each(['lock', 'arns'] as const)('a session of the switch that is bound by its %s', (kind) => {
  const { transferId } = buildParties([]);
  const scope: SessionScope = { kind, arns: [groupRef('sg-listed').arn], transferId };
  const session = sessionPolicy({ driver: securityGroup, awsAccountId: member.awsAccountId, verb: 'switchOver', scope });
  const policies = [driverRolePolicy([securityGroup], member.awsAccountId), JSON.parse(session).Statement];
  const may = async (action: string, groupId: string, tags: { readonly [key: string]: string }) => {
    const context = Object.fromEntries(Object.entries(tags).map(([key, value]) => [`aws:ResourceTag/${key}`, value]));
    const request = { action, resource: groupRef(groupId).arn, context };
    return (await Promise.all(policies.map((policy) => isAllowed(policy, request)))).every(Boolean);
  };
  const actions = ['ec2:CreateTags', 'ec2:ModifyNetworkInterfaceAttribute', 'ec2:AuthorizeSecurityGroupIngress'];

  test.each(actions)('allows %s on what moves and on what this transfer made for it, on nothing else', async (action) => {
    expect(await may(action, 'sg-listed', { 'conveyance:lock': transferId })).toBe(true);
    expect(await may(action, 'sg-made', { 'conveyance:created-by': transferId })).toBe(true);
    expect(await may(action, 'sg-made', { 'conveyance:created-by': 'trf_other' })).toBe(false);
    expect(await may(action, 'sg-other', {})).toBe(false);
  });
});
