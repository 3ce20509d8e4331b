import type { EC2Client } from '@aws-sdk/client-ec2';
import { describe, expect, test } from '@jest/globals';
import { applyPlan, authorizeRules, revokeRules } from '../../../drivers/security-group/apply-rules.js';
import { fakeEc2 } from '../../support/fake-ec2.js';
import { buildRule } from '../../support/security-group-world.js';

const refusal = (name: string) => Object.assign(new Error(name), { name });
const rules = (count: number) => Array.from({ length: count }, (_, at) => buildRule({ id: `sgr-${at}`, from: at, to: at }));

describe('applyPlan', () => {
  test('closes, changes, opens, in one call for each kind and direction', async () => {
    const { ec2, calls } = fakeEc2();
    const egress = buildRule({ id: 'sgr-e', direction: 'egress' });
    const change = rules(3).map((rule) => ({ rule, source: { kind: 'cidr4', value: '203.0.113.0/24' } as const }));

    await applyPlan(ec2, 'sg-1', { close: [...rules(2), egress], change, open: [...rules(40), egress] });

    expect(calls.map((call) => call.name)).toEqual([
      'RevokeSecurityGroupIngress',
      'RevokeSecurityGroupEgress',
      'ModifySecurityGroupRules',
      'AuthorizeSecurityGroupIngress',
      'AuthorizeSecurityGroupEgress',
    ]);
    expect(calls[0]?.input).toEqual({ GroupId: 'sg-1', SecurityGroupRuleIds: ['sgr-0', 'sgr-1'] });
    expect(calls[3]?.input).toMatchObject({ IpPermissions: { length: 40 } });
  });

  test('an empty plan calls nothing', async () => {
    const { ec2, calls } = fakeEc2();

    await applyPlan(ec2, 'sg-1', { close: [], change: [], open: [] });

    expect(calls).toEqual([]);
  });
});

describe('one item that is done already does not stop the others', () => {
  test.each([
    ['InvalidPermission.Duplicate', (ec2: EC2Client) => authorizeRules(ec2, 'sg-1', rules(2))],
    ['InvalidPermission.NotFound', (ec2: EC2Client) => revokeRules(ec2, 'sg-1', rules(2))],
    ['InvalidSecurityGroupRuleId.NotFound', (ec2: EC2Client) => revokeRules(ec2, 'sg-1', rules(2))],
    [
      'InvalidSecurityGroupRuleId.NotFound',
      (ec2: EC2Client) => applyPlan(ec2, 'sg-1', { close: [], change: rules(2).map((rule) => ({ rule, source: rule.source })), open: [] }),
    ],
  ])('%s', async (name, act) => {
    const { ec2, calls } = fakeEc2((_call, at) => {
      if (at < 2) throw refusal(name);
      return undefined;
    });

    await act(ec2);

    expect(calls).toHaveLength(3);
  });

  test('any other refusal is thrown', async () => {
    const { ec2 } = fakeEc2(() => {
      throw refusal('RulesPerSecurityGroupLimitExceeded');
    });

    await expect(authorizeRules(ec2, 'sg-1', rules(2))).rejects.toThrow('RulesPerSecurityGroupLimitExceeded');
  });
});
