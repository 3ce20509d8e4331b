import { describe, expect, test } from '@jest/globals';
import type { SessionScope, Verb } from '../../../domain/ports/resource-control.js';
import { type CloudResourceType, cloudResourceTypes } from '../../../domain/resource/cloud-resource.js';
import {
  type SessionTarget,
  sessionArnsMax,
  sessionPolicy,
  sessionPolicyCharactersMax,
  sessionScopes,
} from '../../../drivers/policies/session-policy.js';
import { driverOf } from '../../../drivers/registry.js';
import { isAllowed, type SimulatedRequest } from '../../support/is-allowed.js';
import { member } from '../../support/member-fixture.js';

const transferId = 'trf_01JD0000000000000000000000';
const id = (i: number) => i.toString(16).padStart(17, '0');
const arnMakers: { readonly [type in CloudResourceType]: (i: number) => string } = {
  'ebs-volume': (i) => `arn:aws:ec2:ap-southeast-1:222222222222:volume/vol-${id(i)}`,
  'ec2-instance': (i) => `arn:aws:ec2:ap-southeast-1:222222222222:instance/i-${id(i)}`,
  'key-pair': (i) => `arn:aws:ec2:ap-southeast-1:222222222222:key-pair/production-application-${id(i)}`,
  'security-group': (i) => `arn:aws:ec2:ap-southeast-1:222222222222:security-group/sg-${id(i)}`,
  's3-bucket': (i) => `arn:aws:s3:::${'b'.repeat(46)}${id(i)}`,
  secret: (i) => `arn:aws:secretsmanager:ap-southeast-1:222222222222:secret:production/application/database-${id(i)}-AbCdEf`,
};
const arnsOf = (type: CloudResourceType, count: number) => Array.from({ length: count }, (_, i) => arnMakers[type](i));
const targetOf = (type: CloudResourceType, verb: Verb, scope: SessionScope): SessionTarget => ({
  driver: driverOf(type),
  awsAccountId: member.awsAccountId,
  verb,
  scope,
});
const allowed = (target: SessionTarget, request: SimulatedRequest) => isAllowed(JSON.parse(sessionPolicy(target)).Statement, request);
const verbs: readonly Verb[] = ['discover', 'tag', 'stage', 'unstage', 'rotate', 'discard', 'switchOver', 'verify'];

describe('every type and verb fits a session', () => {
  test.each(cloudResourceTypes.flatMap((type) => verbs.map((verb) => [type, verb] as const)))('%s %s', (type, verb) => {
    for (const kind of ['arns', 'lock'] as const) {
      const whole = targetOf(type, verb, { kind, arns: arnsOf(type, 100), transferId });

      const pieces = sessionScopes(whole);

      for (const scope of pieces) expect(sessionPolicy({ ...whole, scope }).length).toBeLessThanOrEqual(sessionPolicyCharactersMax);
      expect(pieces.flatMap((scope) => (scope.kind === 'read' ? [] : scope.arns))).toEqual(arnsOf(type, 100));
      expect(kind === 'lock' && driverOf(type).tagControl === 'enforced' ? pieces.length === 1 : pieces.length >= 7).toBe(true);
    }
  });
});

describe('read', () => {
  test.each(['tag', 'stage', 'unstage', 'rotate', 'discard', 'switchOver'] as const)('%s changes the world and is refused', (verb) => {
    expect(() => sessionPolicy(targetOf('secret', verb, { kind: 'read' }))).toThrow(expect.objectContaining({ code: 'SessionScope' }));
  });

  test('reads in the account and writes nothing', async () => {
    const target = targetOf('security-group', 'discover', { kind: 'read' });

    expect(await allowed(target, { action: 'ec2:DescribeSecurityGroups', resource: '*' })).toBe(true);
    expect(await allowed(target, { action: 'ec2:RevokeSecurityGroupIngress', resource: arnMakers['security-group'](1) })).toBe(false);
  });
});

describe('arns', () => {
  const [listed, other] = arnsOf('ebs-volume', 2) as [string, string];
  const target = targetOf('ebs-volume', 'tag', { kind: 'arns', arns: [listed] });

  test('only what is listed may be tagged; everything may be read', async () => {
    expect(await allowed(target, { action: 'ec2:CreateTags', resource: listed })).toBe(true);
    expect(await allowed(target, { action: 'ec2:CreateTags', resource: other })).toBe(false);
    expect(await allowed(target, { action: 'ec2:DescribeVolumes', resource: '*' })).toBe(true);
  });

  test('what is bound by the lock may change with what is listed, where the same transfer holds it', async () => {
    const [one, another] = arnsOf('security-group', 2) as [string, string];
    const scope: SessionScope = { kind: 'arns', arns: [one], transferId };
    const edit = (resource: string, lock = 'trf_none') => {
      const request = { action: 'ec2:RevokeSecurityGroupIngress', resource, context: { 'aws:ResourceTag/conveyance:lock': lock } };
      return allowed(targetOf('security-group', 'switchOver', scope), request);
    };

    expect(await Promise.all([edit(one), edit(another, transferId)])).toEqual([true, true]);
    expect(await edit(another)).toBe(false);
  });

  test.each([0, sessionArnsMax + 1])('%i ARNs are refused', (count) => {
    const scope: SessionScope = { kind: 'arns', arns: arnsOf('ebs-volume', count) };

    expect(() => sessionPolicy(targetOf('ebs-volume', 'tag', scope))).toThrow(expect.objectContaining({ code: 'SessionScope' }));
  });

  test('long names take fewer to a session, and one that is too long is refused', () => {
    const arns = arnsOf('secret', 6).map((arn, i) => `${arn.slice(0, -7)}${'x'.repeat(400)}${i}-AbCdEf`);
    const sizes = sessionScopes(targetOf('secret', 'tag', { kind: 'arns', arns })).map(
      (scope) => scope.kind === 'arns' && scope.arns.length,
    );
    const endless = targetOf('secret', 'tag', { kind: 'arns', arns: ['x'.repeat(3_000)].map((tail) => `${arns[0]}${tail}`) });

    expect(sizes).toEqual([3, 3]);
    expect(() => sessionPolicy(endless)).toThrow(expect.objectContaining({ code: 'SessionScope' }));
  });
});

describe('lock', () => {
  const group = arnMakers['security-group'](1);
  const target = targetOf('security-group', 'switchOver', { kind: 'lock', arns: [group], transferId });
  const revoke = (tags: { [key: string]: string }) => {
    const context = Object.fromEntries(Object.entries(tags).map(([key, value]) => [`aws:ResourceTag/${key}`, value]));
    return allowed(target, { action: 'ec2:RevokeSecurityGroupIngress', resource: arnMakers['security-group'](2), context });
  };

  test('what carries the lock of this transfer, or was made by it, may change; nothing else may', async () => {
    expect(await revoke({ 'conveyance:lock': transferId })).toBe(true);
    expect(await revoke({ 'conveyance:created-by': transferId })).toBe(true);
    expect(await revoke({ 'conveyance:lock': 'trf_other', 'conveyance:created-by': 'trf_other' })).toBe(false);
    expect(await revoke({})).toBe(false);
  });

  test('an action that its driver does not bound is bound all the same', async () => {
    const tag = targetOf('ebs-volume', 'tag', { kind: 'lock', arns: arnsOf('ebs-volume', 1), transferId });
    const request = { action: 'ec2:CreateTags', resource: arnMakers['ebs-volume'](7) };

    expect(await allowed(tag, { ...request, context: { 'aws:ResourceTag/conveyance:lock': transferId } })).toBe(true);
    expect(await allowed(tag, request)).toBe(false);
  });

  test('where the service does not evaluate tags the ARNs are listed', async () => {
    const [listed, other] = arnsOf('s3-bucket', 2) as [string, string];
    const bucket = targetOf('s3-bucket', 'switchOver', { kind: 'lock', arns: [listed], transferId });

    expect(await allowed(bucket, { action: 's3:PutBucketPolicy', resource: listed })).toBe(true);
    expect(await allowed(bucket, { action: 's3:PutBucketPolicy', resource: other })).toBe(false);
  });
});
