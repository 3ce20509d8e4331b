import { describe, expect, test } from '@jest/globals';
import { driverDenyList } from '../../../drivers/policies/driver-deny-list.js';
import { driverRolePolicy, patternIn } from '../../../drivers/policies/driver-role-policy.js';
import { drivers } from '../../../drivers/registry.js';
import { isAllowed } from '../../support/is-allowed.js';
import { member } from '../../support/member-fixture.js';

const statements = driverRolePolicy(drivers, member.awsAccountId);
const allowed = (action: string, resource: string, context: { [key: string]: string | string[] } = {}) =>
  isAllowed(statements, { action, resource, context });
const inAccount = (kind: string, awsAccountId = member.awsAccountId) => `arn:aws:ec2:eu-west-1:${awsAccountId}:${kind}/x-1`;

/** Characters AWS takes in the inline policies of one role. */
const inlineCharactersMax = 10_240;

test('is grouped, grants no wildcard action and fits the role', () => {
  const grants = statements.filter((statement) => statement.Effect === 'Allow');

  expect(grants.flatMap((statement) => statement.Action).filter((action) => action.includes('*'))).toEqual([]);
  expect(grants.filter((statement) => statement.Resource.includes('*')).length).toBe(1);
  expect(JSON.stringify(statements).length).toBeLessThan(inlineCharactersMax);
});

test('patternIn puts the account in', () => {
  expect(patternIn(`arn:aws:ec2:*:\${account}:volume/*`, '1')).toBe('arn:aws:ec2:*:1:volume/*');
  expect(patternIn('arn:aws:s3:::*', '1')).toBe('arn:aws:s3:::*');
});

describe('judged by an independent engine', () => {
  test('our tags may be written in the account, nothing else anywhere', async () => {
    const ours = { 'aws:TagKeys': ['conveyance:owner', 'conveyance:lock'] };

    expect(await allowed('ec2:CreateTags', inAccount('volume'), ours)).toBe(true);
    expect(await allowed('ec2:CreateTags', inAccount('volume'), { 'aws:TagKeys': ['conveyance:owner', 'Name'] })).toBe(false);
    expect(await allowed('ec2:CreateTags', inAccount('volume', '999999999999'), ours)).toBe(false);
    expect(await allowed('ec2:CreateTags', inAccount('subnet'), ours)).toBe(false);
  });

  test('a security group is edited only under a lock, deleted only where we made it', async () => {
    const group = inAccount('security-group');

    expect(await allowed('ec2:RevokeSecurityGroupIngress', group)).toBe(false);
    expect(await allowed('ec2:RevokeSecurityGroupIngress', group, { 'aws:ResourceTag/conveyance:lock': 'trf_a' })).toBe(true);
    expect(await allowed('ec2:DeleteSecurityGroup', group, { 'aws:ResourceTag/conveyance:lock': 'trf_a' })).toBe(false);
    expect(await allowed('ec2:DeleteSecurityGroup', group, { 'aws:ResourceTag/conveyance:created-by': 'trf_a' })).toBe(true);
  });

  test('a bucket, whose name holds no account, is reached only in its account', async () => {
    const bucket = 'arn:aws:s3:::customer-data';

    expect(await allowed('s3:PutBucketPolicy', bucket, { 'aws:ResourceAccount': member.awsAccountId })).toBe(true);
    expect(await allowed('s3:PutBucketPolicy', bucket, { 'aws:ResourceAccount': '999999999999' })).toBe(false);
  });

  test.each(['ec2:StopInstances', 'ec2:RebootInstances', 'ec2:TerminateInstances'])(
    '%s is denied even where something else allows it',
    async (action) => {
      const generous = { Effect: 'Allow' as const, Action: [action, 'ec2:StartInstances'], Resource: ['*'] };

      expect(driverDenyList).toContain(action);
      expect(await isAllowed([...statements, generous], { action, resource: inAccount('instance') })).toBe(false);
      expect(await isAllowed([...statements, generous], { action: 'ec2:StartInstances', resource: inAccount('instance') })).toBe(true);
    },
  );
});
