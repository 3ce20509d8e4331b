import { describe, expect, test } from '@jest/globals';
import type { RuleSource } from '../../../domain/access/source-classification.js';
import { countRules, ipPermissionOf, portKey, ruleKey, ruleOf, ruleRequestOf, ruleText } from '../../../drivers/security-group/rule.js';
import { buildRule } from '../../support/security-group-world.js';

const awsAccountId = '222222222222';
const group = (value: string): RuleSource => ({ kind: 'group', value });

describe('ruleOf', () => {
  test('fields in canonical form', () => {
    const rule = ruleOf(
      {
        SecurityGroupRuleId: 'sgr-1',
        IsEgress: true,
        IpProtocol: 'tcp',
        FromPort: 22,
        ToPort: 23,
        CidrIpv6: '2001:DB8:0::/32',
        Description: 'x',
      },
      awsAccountId,
    );

    expect(rule).toEqual({
      id: 'sgr-1',
      direction: 'egress',
      protocol: 'tcp',
      from: 22,
      to: 23,
      source: { kind: 'cidr6', value: '2001:db8::/32' },
      description: 'x',
    });
  });

  test.each([
    [{ CidrIpv4: '198.51.100.0/24' }, { kind: 'cidr4', value: '198.51.100.0/24' }],
    [{ CidrIpv4: 'odd' }, { kind: 'cidr4', value: 'odd' }],
    [{ PrefixListId: 'pl-1' }, { kind: 'prefix-list', value: 'pl-1' }],
    [{ ReferencedGroupInfo: { GroupId: 'sg-1', UserId: awsAccountId } }, group('sg-1')],
    [{ ReferencedGroupInfo: { GroupId: 'sg-1' } }, group('sg-1')],
    [{ ReferencedGroupInfo: { GroupId: 'sg-1', UserId: '333333333333' } }, group('333333333333/sg-1')],
  ])('source of %j', (fields, source) => {
    expect(ruleOf({ IpProtocol: '-1', ...fields }, awsAccountId)).toMatchObject({
      direction: 'ingress',
      protocol: '-1',
      from: -1,
      to: -1,
      source,
      description: '',
    });
  });
});

test('keys: the port without the source, the rule without the description', () => {
  const rule = buildRule({ description: 'a' });

  expect(portKey(rule)).toBe('ingress tcp 22 22');
  expect(ruleKey(rule)).toBe(ruleKey(buildRule({ id: 'sgr-2', description: 'b' })));
  expect(ruleKey(rule)).not.toBe(ruleKey(buildRule({ direction: 'egress' })));
});

test.each([
  [buildRule(), 'tcp 22 from 198.51.100.0/24'],
  [buildRule({ to: 25, direction: 'egress' }), 'tcp 22-25 to 198.51.100.0/24'],
  [buildRule({ protocol: '-1', from: -1, to: -1 }), 'all traffic from 198.51.100.0/24'],
])('text %#', (rule, text) => {
  expect(ruleText(rule)).toBe(text);
});

describe('requests', () => {
  const port = { IpProtocol: 'tcp', FromPort: 22, ToPort: 22 };

  test.each<[RuleSource, object, object]>([
    [{ kind: 'cidr4', value: '1.2.3.4/32' }, { IpRanges: [{ CidrIp: '1.2.3.4/32' }] }, { CidrIpv4: '1.2.3.4/32' }],
    [{ kind: 'cidr6', value: '::1/128' }, { Ipv6Ranges: [{ CidrIpv6: '::1/128' }] }, { CidrIpv6: '::1/128' }],
    [{ kind: 'prefix-list', value: 'pl-1' }, { PrefixListIds: [{ PrefixListId: 'pl-1' }] }, { PrefixListId: 'pl-1' }],
    [group('sg-1'), { UserIdGroupPairs: [{ GroupId: 'sg-1' }] }, { ReferencedGroupId: 'sg-1' }],
    [
      group('333333333333/sg-1'),
      { UserIdGroupPairs: [{ GroupId: 'sg-1', UserId: '333333333333' }] },
      { ReferencedGroupId: '333333333333/sg-1' },
    ],
  ])('%j', (source, permission, request) => {
    expect(ipPermissionOf(buildRule({ source }))).toEqual({ ...port, ...permission });
    expect(ruleRequestOf(buildRule({ source }))).toEqual({ ...port, ...request });
  });

  test('a description goes along', () => {
    const rule = buildRule({ description: 'ssh' });

    expect(ipPermissionOf(rule).IpRanges?.[0]?.Description).toBe('ssh');
    expect(ruleRequestOf(rule).Description).toBe('ssh');
  });
});

test('countRules counts every kind of source, one direction at a time', () => {
  const IpPermissions = [
    { IpRanges: [{ CidrIp: '1.2.3.4/32' }], Ipv6Ranges: [{ CidrIpv6: '::1/128' }] },
    { UserIdGroupPairs: [{ GroupId: 'sg-1' }, { GroupId: 'sg-2' }], PrefixListIds: [{ PrefixListId: 'pl-1' }] },
  ];

  expect(countRules({ IpPermissions }, 'ingress', 'sg-1')).toEqual({ total: 5, naming: 1 });
  expect(countRules({ IpPermissions }, 'egress', 'sg-1')).toEqual({ total: 0, naming: 0 });
});
