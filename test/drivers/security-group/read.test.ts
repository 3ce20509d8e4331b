import { describe, expect, test } from '@jest/globals';
import { CloudRefusedError } from '../../../domain/resource/errors.js';
import type { DriverContext } from '../../../drivers/driver.js';
import { interfaceUseOf, pagesMax, readGroups, readInterfaces, readRules } from '../../../drivers/security-group/read.js';
import { fakeEc2 } from '../../support/fake-ec2.js';
import { member } from '../../support/member-fixture.js';

function buildContext(answer: Parameters<typeof fakeEc2>[0]) {
  const { ec2, calls } = fakeEc2(answer);
  return { context: { ...member, clients: { ec2 } } as unknown as DriverContext, calls };
}

describe('pages', () => {
  test('every page is read', async () => {
    const { context } = buildContext((_call, at) => ({
      SecurityGroups: [{ GroupId: `sg-${at}` }],
      NextToken: at < 2 ? 'more' : undefined,
    }));

    expect((await readGroups(context, {})).map((group) => group.GroupId)).toEqual(['sg-0', 'sg-1', 'sg-2']);
  });

  test('up to a bound; a part of the answer decides nothing', async () => {
    const { context, calls } = buildContext(() => ({ SecurityGroups: [], NextToken: 'more' }));

    await expect(readGroups(context, {})).rejects.toBeInstanceOf(CloudRefusedError);
    expect(calls.length).toBeLessThanOrEqual(pagesMax + 1);
  });
});

test('filters are sent as EC2 takes them', async () => {
  const { context, calls } = buildContext(() => ({}));

  await readGroups(context, { 'vpc-id': ['vpc-1'], 'group-id': ['sg-1', 'sg-2'] });

  expect(calls[0]?.input).toMatchObject({
    Filters: [
      { Name: 'vpc-id', Values: ['vpc-1'] },
      { Name: 'group-id', Values: ['sg-1', 'sg-2'] },
    ],
  });
});

test('rules come canonical, with their group, in order of their ids; of no group no question is asked', async () => {
  const rule = { IpProtocol: 'tcp', FromPort: 22, ToPort: 22, CidrIpv4: '1.2.3.4/32', GroupId: 'sg-1' };
  const { context, calls } = buildContext(() => ({
    SecurityGroupRules: [
      { ...rule, SecurityGroupRuleId: 'sgr-b' },
      { ...rule, SecurityGroupRuleId: 'sgr-a' },
    ],
  }));

  expect((await readRules(context, ['sg-1'])).map(({ id, groupId, from }) => [id, groupId, from])).toEqual([
    ['sgr-a', 'sg-1', 22],
    ['sgr-b', 'sg-1', 22],
  ]);
  expect(await readRules(context, [])).toEqual([]);
  expect(calls).toHaveLength(1);
});

test('interfaces come in order of their ids', async () => {
  const { context } = buildContext(() => ({ NetworkInterfaces: [{ NetworkInterfaceId: 'eni-b' }, { NetworkInterfaceId: 'eni-a' }] }));

  expect((await readInterfaces(context, 'sg-1')).map((entry) => entry.NetworkInterfaceId)).toEqual(['eni-a', 'eni-b']);
});

describe('interfaceUseOf', () => {
  const { context } = buildContext(() => undefined);
  const use = (entry: object) => interfaceUseOf(context, { NetworkInterfaceId: 'eni-1', ...entry });

  test('names the instance it is attached to', () => {
    expect(use({ Attachment: { InstanceId: 'i-1' } })).toEqual({
      id: 'eni-1',
      instanceArn: 'arn:aws:ec2:eu-west-1:222222222222:instance/i-1',
      managed: false,
    });
    expect(use({}).instanceArn).toBeNull();
  });

  test('sees who manages it', () => {
    expect(
      [use({ RequesterManaged: true }), use({ Operator: { Managed: true } }), use({ RequesterManaged: false })].map(
        ({ managed }) => managed,
      ),
    ).toEqual([true, true, false]);
  });
});
