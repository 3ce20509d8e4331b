import {
  CreateSecurityGroupCommand,
  CreateTagsCommand,
  DescribeSecurityGroupsCommand,
  RevokeSecurityGroupEgressCommand,
} from '@aws-sdk/client-ec2';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createdByTag, ownerTag } from '../../../domain/resource/ownership-tags.js';
import type { DriverContext } from '../../../drivers/driver.js';
import { ec2Tags } from '../../../drivers/parts/ec2-tags.js';
import { replacesTag } from '../../../drivers/parts/replacement-marks.js';
import { configurationOf } from '../../../drivers/security-group/configuration.js';
import { discoverGroup } from '../../../drivers/security-group/discover.js';
import { deleteReplacement, fillReplacement, readReplacements } from '../../../drivers/security-group/replacement-groups.js';
import { fakeEc2 } from '../../support/fake-ec2.js';
import { buildParties, member } from '../../support/member-fixture.js';
import { type Moto, startMoto } from '../../support/moto.js';
import { buildConfiguration } from '../../support/security-group-found.js';
import { type GroupWorld, groupWorld, tcp } from '../../support/security-group-world.js';

let moto: Moto;
beforeAll(async () => {
  moto = await startMoto();
});
afterAll(() => moto.stop());

const trf = 'trf_01JD0000000000000000000000';
async function fill(world: GroupWorld) {
  const configuration = configurationOf(await discoverGroup(world.context, world.ref));
  return fillReplacement(world.context, configuration, configuration.rules, world.parties, await readReplacements(world.context, trf));
}

describe('fillReplacement', () => {
  test("copies the tags that are not ours or AWS's own", async () => {
    const world = await groupWorld(moto.url, { shared: true });
    const Tags = [
      { Key: 'team', Value: 'web' },
      { Key: ownerTag, Value: 'cus_seller' },
    ];
    await world.outside.ec2.send(new CreateTagsCommand({ Resources: [world.groupId], Tags }));

    const newId = await fill(world);

    const { SecurityGroups } = await world.outside.ec2.send(new DescribeSecurityGroupsCommand({ GroupIds: [newId] }));
    expect(ec2Tags(SecurityGroups?.[0]?.Tags)).toEqual({ team: 'web', [createdByTag]: trf, [replacesTag]: world.groupId });
  });

  test('takes away what it is not to have, the egress that EC2 gives every new group among it', async () => {
    const world = await groupWorld(moto.url, { shared: true });
    const all = { GroupId: world.groupId, IpPermissions: [{ IpProtocol: '-1', IpRanges: [{ CidrIp: '0.0.0.0/0' }] }] };
    await world.outside.ec2.send(new RevokeSecurityGroupEgressCommand(all));
    const newId = await fill(world);
    await world.addRule(newId, tcp(1234, '198.51.100.0/24'));

    expect(await fill(world)).toBe(newId);

    expect((await world.rulesOf(newId)).filter((rule) => rule.IsEgress)).toEqual([]);
    expect(await world.ingressOf(newId)).toEqual(['22 192.0.2.7/32', '22 203.0.113.0/24', '443 203.0.113.0/24']);
  });

  test('leaves alone what was handed over', async () => {
    const world = await groupWorld(moto.url, { shared: true });
    const newId = await fill(world);
    await world.outside.ec2.send(new CreateTagsCommand({ Resources: [newId], Tags: [{ Key: ownerTag, Value: 'cus_purchaser' }] }));
    await world.addRule(newId, tcp(1234, '203.0.113.9/32'));

    await fill(world);

    expect(await world.ingressOf(newId)).toContain('1234 203.0.113.9/32');
  });

  test('finds the group that a list a moment old did not show', async () => {
    const Tags = [
      { Key: createdByTag, Value: trf },
      { Key: replacesTag, Value: 'sg-app' },
    ];
    const { ec2, calls } = fakeEc2((call) => {
      if (call.name === 'CreateSecurityGroup') throw Object.assign(new Error('exists'), { name: 'InvalidGroup.Duplicate' });
      return { SecurityGroups: [{ GroupId: 'sg-made', Tags }] };
    });
    const context = { ...member, clients: { ec2 } } as unknown as DriverContext;

    expect(await fillReplacement(context, buildConfiguration(), [], buildParties([]), new Map())).toBe('sg-made');
    expect(calls.map((call) => call.name)).toContain('CreateSecurityGroup');
  });

  test("another's group of that name is not taken", async () => {
    const world = await groupWorld(moto.url, { shared: true });
    const { groupName } = configurationOf(await discoverGroup(world.context, world.ref));
    const input = { GroupName: `${groupName}-conveyance-00000000`, Description: 'x', VpcId: world.vpcId };
    await world.outside.ec2.send(new CreateSecurityGroupCommand(input));

    await expect(fill(world)).rejects.toMatchObject({ name: 'InvalidGroup.Duplicate' });
  });
});

test('readReplacements tells what was handed over', async () => {
  const world = await groupWorld(moto.url, { shared: true });
  const newId = await fill(world);
  expect((await readReplacements(world.context, trf)).get(world.groupId)).toEqual({ groupId: newId, handedOver: false });

  await world.outside.ec2.send(new CreateTagsCommand({ Resources: [newId], Tags: [{ Key: ownerTag, Value: 'cus_purchaser' }] }));

  expect((await readReplacements(world.context, trf)).get(world.groupId)).toEqual({ groupId: newId, handedOver: true });
  expect((await readReplacements(world.context, 'trf_other')).size).toBe(0);
});

describe('deleteReplacement', () => {
  test('deletes the replacement of this transfer and of this group, and no other', async () => {
    const world = await groupWorld(moto.url, { shared: true });
    const newId = await fill(world);
    const there = async () => (await readReplacements(world.context, trf)).get(world.groupId)?.groupId;

    await deleteReplacement(world.context, world.groupId, 'trf_other');
    await deleteReplacement(world.context, 'sg-0123456789abcdef0', trf);
    expect(await there()).toBe(newId);

    await deleteReplacement(world.context, world.groupId, trf);
    await deleteReplacement(world.context, world.groupId, trf);
    expect(await there()).toBeUndefined();
    expect(await world.ingressOf(world.groupId)).toHaveLength(3);
  });

  test('never what was handed over', async () => {
    const world = await groupWorld(moto.url, { shared: true });
    const newId = await fill(world);
    await world.outside.ec2.send(new CreateTagsCommand({ Resources: [newId], Tags: [{ Key: ownerTag, Value: 'cus_purchaser' }] }));

    await deleteReplacement(world.context, world.groupId, trf);

    expect((await readReplacements(world.context, trf)).get(world.groupId)?.groupId).toBe(newId);
  });
});
