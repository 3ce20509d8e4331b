import { describe, expect, test } from '@jest/globals';
import { unseenGroupBlockers, unseenGroups } from '../../../drivers/security-group/unseen-groups.js';
import { fakeEc2 } from '../../support/fake-ec2.js';
import { buildCustomerAccess, buildParties, member } from '../../support/member-fixture.js';
import { buildConfiguration, buildFoundGroup } from '../../support/security-group-found.js';

const rule = {
  id: 'sgr-1',
  direction: 'ingress',
  protocol: 'tcp',
  from: 22,
  to: 22,
  source: { kind: 'cidr4', value: '198.51.100.0/24' },
  description: '',
} as const;
const parties = buildParties([], { to: buildCustomerAccess('cus_purchaser', { securityGroups: ['sg-seen', 'sg-elsewhere'] }) });

function seeing(...groupIds: readonly string[]) {
  const { ec2, calls } = fakeEc2(() => ({ SecurityGroups: groupIds.map((GroupId) => ({ GroupId })) }));
  const context = { ...member, clients: { ec2 } } as unknown as Parameters<typeof unseenGroups>[0];
  return { context, calls };
}

describe('unseenGroups', () => {
  test('asks the VPC for the groups that the plan would name', async () => {
    const { context, calls } = seeing('sg-seen');

    expect(await unseenGroups(context, buildConfiguration({ rules: [rule] }), parties)).toEqual(['sg-elsewhere']);
    expect(calls).toMatchObject([{ name: 'DescribeSecurityGroups', input: { Filters: [{}, { Name: 'vpc-id', Values: ['vpc-1'] }] } }]);
  });

  test('asks nothing when the plan names none', async () => {
    const { context, calls } = seeing();

    expect(await unseenGroups(context, buildConfiguration(), parties)).toEqual([]);
    expect(calls).toEqual([]);
  });
});

describe('unseenGroupBlockers', () => {
  test('is one blocker of the purchaser’s for each', async () => {
    const found = buildFoundGroup({ rules: [rule] });

    expect(await unseenGroupBlockers(seeing('sg-seen').context, found, parties)).toMatchObject([
      { code: 'PurchaserGroupUnseen', arn: found.ref.arn, whoMustAct: 'purchaser', detail: expect.stringContaining('sg-elsewhere') },
    ]);
    expect(await unseenGroupBlockers(seeing('sg-seen', 'sg-elsewhere').context, found, parties)).toEqual([]);
  });
});
