import { DescribeSecurityGroupsCommand } from '@aws-sdk/client-ec2';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { CloudRefusedError } from '../../../domain/resource/errors.js';
import { createdByTag } from '../../../domain/resource/ownership-tags.js';
import { idOfArn } from '../../../drivers/parts/arn.js';
import { ec2Tags } from '../../../drivers/parts/ec2-tags.js';
import { discoverGroup } from '../../../drivers/security-group/discover.js';
import { stageGroup } from '../../../drivers/security-group/stage-group.js';
import { buildCustomerAccess } from '../../support/member-fixture.js';
import { type Moto, startMoto } from '../../support/moto.js';
import { groupWorld, tcpFromGroup } from '../../support/security-group-world.js';

let moto: Moto;
beforeAll(async () => {
  moto = await startMoto();
});
afterAll(() => moto.stop());

describe('in place', () => {
  test('only reads; the receipt says which rules change into which', async () => {
    const world = await groupWorld(moto.url);
    const found = await discoverGroup(world.context, world.ref);

    const { answer: receipt, actions } = await world.recorder.during(() => stageGroup(world.context, found, world.parties));

    expect(actions.filter((action) => !action.startsWith('ec2:Describe'))).toEqual([]);
    const purchaser = { kind: 'cidr4', value: '203.0.113.0/24' };
    expect(receipt).toMatchObject({ mode: 'in-place', plannedRules: [{ source: purchaser }, { source: purchaser }] });
    expect(receipt.sellerRules).toHaveLength(2);
    expect(await discoverGroup(world.context, world.ref)).toEqual(found);
  });

  test("a group of the purchaser's that the VPC cannot see is refused before the commit", async () => {
    const world = await groupWorld(moto.url);
    const visible = await world.addGroup('purchaser');
    const found = await discoverGroup(world.context, world.ref);
    const partiesWith = (id: string) => ({ ...world.parties, to: buildCustomerAccess('cus_purchaser', { securityGroups: [id] }) });

    await expect(stageGroup(world.context, found, partiesWith('sg-0123456789abcdef0'))).rejects.toBeInstanceOf(CloudRefusedError);
    await expect(stageGroup(world.context, found, partiesWith(visible))).resolves.toMatchObject({ mode: 'in-place' });
  });
});

describe('shared', () => {
  test('makes the complete replacement, marked, that nothing uses', async () => {
    const world = await groupWorld(moto.url, { shared: true });
    await world.addRule(world.groupId, tcpFromGroup(9090, world.groupId));
    const found = await discoverGroup(world.context, world.ref);

    const receipt = await stageGroup(world.context, found, world.parties);

    const newId = idOfArn(String(receipt.replacementArn));
    const { SecurityGroups } = await world.outside.ec2.send(new DescribeSecurityGroupsCommand({ GroupIds: [newId] }));
    expect(SecurityGroups?.[0]).toMatchObject({ GroupName: expect.stringMatching(/^app-\d+-conveyance-00000000$/), VpcId: world.vpcId });
    expect(ec2Tags(SecurityGroups?.[0]?.Tags)).toEqual({ [createdByTag]: world.parties.transferId, 'conveyance:replaces': world.groupId });
    expect(await world.ingressOf(newId)).toEqual(
      ['22 192.0.2.7/32', '22 203.0.113.0/24', '443 203.0.113.0/24', `9090 ${newId}`, `9090 ${world.groupId}`].sort(),
    );
    expect((await world.rulesOf(newId)).filter((rule) => rule.IsEgress)).toHaveLength(1);
    expect(await world.interfacesOf(newId)).toEqual([]);
    expect(await discoverGroup(world.context, world.ref)).toEqual({ ...found, marks: [world.parties.transferId] });
  });

  test('again finishes what an interrupted attempt began', async () => {
    const world = await groupWorld(moto.url, { shared: true });
    const found = await discoverGroup(world.context, world.ref);
    const first = await stageGroup(world.context, { ...found, configuration: { ...found.configuration, rules: [] } }, world.parties);

    const second = await stageGroup(world.context, found, world.parties);

    expect(second.replacementArn).toBe(first.replacementArn);
    expect(await world.ingressOf(idOfArn(String(second.replacementArn)))).toEqual([
      '22 192.0.2.7/32',
      '22 203.0.113.0/24',
      '443 203.0.113.0/24',
    ]);
  });
});
