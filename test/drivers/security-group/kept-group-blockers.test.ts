import { describe, expect, test } from '@jest/globals';
import { keptGroupBlockers } from '../../../drivers/security-group/kept-group-blockers.js';
import { fakeEc2 } from '../../support/fake-ec2.js';
import { buildParties, member } from '../../support/member-fixture.js';
import { buildFoundGroup } from '../../support/security-group-found.js';
import { groupRef } from '../../support/security-group-world.js';

const instanceArn = (id: string) => `arn:aws:ec2:${member.region}:${member.awsAccountId}:instance/${id}`;
const use = (id: string, instance: string) => ({ id, instanceArn: instanceArn(instance), managed: false });
const shared = buildFoundGroup({ interfaces: [use('eni-1', 'i-ours'), use('eni-2', 'i-theirs')] });
const { groupId } = shared.configuration as { groupId: string };
const parties = buildParties([shared.ref.arn, instanceArn('i-ours'), groupRef('sg-sold').arn]);

function interfacesWith(...more: readonly string[]) {
  const Groups = [groupId, ...more].map((GroupId) => ({ GroupId }));
  const of = (NetworkInterfaceId: string, InstanceId: string) => ({ NetworkInterfaceId, Attachment: { InstanceId }, Groups });
  const { ec2, calls } = fakeEc2(() => ({ NetworkInterfaces: [of('eni-1', 'i-ours'), of('eni-2', 'i-theirs')] }));
  return { context: { ...member, clients: { ec2 } } as unknown as Parameters<typeof keptGroupBlockers>[0], calls };
}

describe('keptGroupBlockers', () => {
  test('names each group that an interface of the manifest would keep and that does not move', async () => {
    const { context } = interfacesWith('sg-sold', 'sg-left');

    expect(await keptGroupBlockers(context, shared, parties)).toMatchObject([
      { code: 'InterfaceKeepsOtherGroup', arn: shared.ref.arn, detail: expect.stringMatching(/eni-1 .*sg-left/), whoMustAct: 'seller' },
    ]);
  });

  test('is silent where all of them move', async () => {
    expect(await keptGroupBlockers(interfacesWith('sg-sold').context, shared, parties)).toEqual([]);
  });

  test('asks nothing of a group that is edited in place', async () => {
    const { context, calls } = interfacesWith('sg-left');
    const own = buildFoundGroup({ interfaces: [use('eni-1', 'i-ours')] });

    expect([await keptGroupBlockers(context, own, parties), calls]).toEqual([[], []]);
  });
});
