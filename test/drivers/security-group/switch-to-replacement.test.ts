import { AuthorizeSecurityGroupIngressCommand, type NetworkInterface, RevokeSecurityGroupIngressCommand } from '@aws-sdk/client-ec2';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Parties } from '../../../domain/access/parties.js';
import { ownerTag } from '../../../domain/resource/ownership-tags.js';
import { idOfArn } from '../../../drivers/parts/arn.js';
import { discoverGroup } from '../../../drivers/security-group/discover.js';
import { readReplacements } from '../../../drivers/security-group/replacement-groups.js';
import { stageGroup } from '../../../drivers/security-group/stage-group.js';
import { rulesNaming, switchToReplacement } from '../../../drivers/security-group/switch-to-replacement.js';
import { type Moto, startMoto } from '../../support/moto.js';
import { type GroupWorld, groupRef, groupWorld, tcp, tcpFromGroup } from '../../support/security-group-world.js';

let moto: Moto;
beforeAll(async () => {
  moto = await startMoto();
});
afterAll(() => moto.stop());

async function staged(world: GroupWorld, parties: Parties = world.parties, ref = world.ref) {
  const found = await discoverGroup(world.context, ref);
  const receipt = await stageGroup(world.context, found, parties);
  return { record: { ref, found, receipt }, newId: idOfArn(String(receipt.replacementArn)) };
}

describe('switchToReplacement', () => {
  test("the manifest's interface changes over; the shared group and who else uses it stay", async () => {
    const world = await groupWorld(moto.url, { shared: true });
    const before = await world.rulesOf(world.groupId);
    const [first, second] = await world.interfacesOf(world.groupId);
    const { record, newId } = await staged(world);

    await switchToReplacement(world.context, record, world.parties);

    const moved = await world.interfacesOf(newId);
    const stayed = await world.interfacesOf(world.groupId);
    expect([...moved, ...stayed].sort()).toEqual([first, second]);
    expect([moved, stayed].map((ids) => ids.length)).toEqual([1, 1]);
    expect((await discoverGroup(world.context, world.ref)).links.map((link) => link.toArn)).toContain(world.outsiderArn);
    expect((await discoverGroup(world.context, groupRef(newId))).links.map((link) => link.toArn)).toContain(world.instanceArn);
    expect(await world.rulesOf(world.groupId)).toEqual(before);
    expect((await discoverGroup(world.context, groupRef(newId))).tags[ownerTag]).toBe('cus_purchaser');
  });

  test('the other groups of an interface stay on it, in their order', async () => {
    const world = await groupWorld(moto.url, { shared: true });
    const { record, newId } = await staged(world);
    const entry: NetworkInterface = {
      NetworkInterfaceId: 'eni-x',
      Attachment: { InstanceId: idOfArn(world.instanceArn) },
      Groups: [{ GroupId: 'sg-a' }, { GroupId: world.groupId }, { GroupId: 'sg-b' }],
    };
    const asked: unknown[] = [];
    world.context.clients.ec2.middlewareStack.add(
      (next, context) => async (args) => {
        if (context.commandName === 'DescribeNetworkInterfacesCommand')
          return { output: { NetworkInterfaces: [entry], $metadata: {} }, response: undefined };
        if (context.commandName !== 'ModifyNetworkInterfaceAttributeCommand') return next(args);
        asked.push(args.input);
        return { output: { $metadata: {} }, response: undefined };
      },
      { step: 'initialize', name: 'interfaces' },
    );

    await switchToReplacement(world.context, record, world.parties);

    expect(asked).toEqual([{ NetworkInterfaceId: 'eni-x', Groups: ['sg-a', newId, 'sg-b'] }]);
  });

  test('what changed in the shared group since it was staged is taken over', async () => {
    const world = await groupWorld(moto.url, { shared: true });
    const { record, newId } = await staged(world);
    await world.addRule(world.groupId, tcp(8443, '198.51.100.9/32'));
    await world.addRule(world.groupId, tcp(9000, '10.9.0.0/16'));
    const gone = (await world.rulesOf(world.groupId)).filter((rule) => rule.FromPort === 443).map((rule) => rule.SecurityGroupRuleId ?? '');
    await world.outside.ec2.send(new RevokeSecurityGroupIngressCommand({ GroupId: world.groupId, SecurityGroupRuleIds: gone }));

    await switchToReplacement(world.context, record, world.parties);

    expect(await world.ingressOf(newId)).toEqual(['22 192.0.2.7/32', '22 203.0.113.0/24', '8443 203.0.113.0/24']);
  });

  test("a group of the manifest that names it names the replacement instead; a bystander's confirmed group keeps both", async () => {
    const world = await groupWorld(moto.url, { shared: true });
    const db = await world.addGroup('db', [tcpFromGroup(5432, world.groupId)]);
    const parties = { ...world.parties, manifest: new Set([...world.parties.manifest, groupRef(db).arn]) };
    const { record, newId } = await staged(world, parties);
    expect(await world.ingressOf(db)).toEqual([`5432 ${world.groupId}`]);

    await switchToReplacement(world.context, record, { ...parties, bystanders: [world.groupId] });
    expect(await world.ingressOf(db)).toEqual([`5432 ${world.groupId}`, `5432 ${newId}`].sort());

    await switchToReplacement(world.context, record, parties);
    expect(await world.ingressOf(db)).toEqual([`5432 ${newId}`]);
  });

  test('a rule that names the group itself ends up naming the replacement itself', async () => {
    const world = await groupWorld(moto.url, { shared: true });
    await world.addRule(world.groupId, tcpFromGroup(9090, world.groupId));
    const { record, newId } = await staged(world);

    await switchToReplacement(world.context, record, world.parties);

    expect((await world.ingressOf(newId)).filter((rule) => rule.startsWith('9090'))).toEqual([`9090 ${newId}`]);
    expect((await world.ingressOf(world.groupId)).filter((rule) => rule.startsWith('9090'))).toEqual([`9090 ${world.groupId}`]);
  });

  test.each([0, 1])('two shared groups that name each other, switched in either order (%s first)', async (at) => {
    const world = await groupWorld(moto.url, { shared: true });
    const db = await world.addGroup('db', [tcpFromGroup(5432, world.groupId)]);
    await world.addRule(world.groupId, tcpFromGroup(8080, db));
    const dbInstance = await world.addInstance([db]);
    await world.addInstance([db]);
    const parties = { ...world.parties, manifest: new Set([...world.parties.manifest, groupRef(db).arn, dbInstance]) };
    const [app, data] = [await staged(world, parties), await staged(world, parties, groupRef(db))];

    for (const { record } of at === 0 ? [app, data] : [data, app]) await switchToReplacement(world.context, record, parties);

    expect(await world.ingressOf(app.newId)).toContain(`8080 ${data.newId}`);
    expect(await world.ingressOf(app.newId)).not.toContain(`8080 ${db}`);
    expect(await world.ingressOf(data.newId)).toEqual([`5432 ${app.newId}`]);
    expect(await world.ingressOf(db)).toEqual([`5432 ${world.groupId}`]);
  });

  test('a replacement that somebody deleted is made again: after the commit the way is forward', async () => {
    const world = await groupWorld(moto.url, { shared: true });
    const found = await discoverGroup(world.context, world.ref);

    await switchToReplacement(world.context, { ref: world.ref, found }, world.parties);

    const replacement = (await readReplacements(world.context, world.parties.transferId)).get(world.groupId);
    expect(replacement?.handedOver).toBe(true);
    expect(await world.interfacesOf(replacement?.groupId ?? '')).toHaveLength(1);
  });

  test('repeated after the purchaser edited the replacement, it leaves the edit alone', async () => {
    const world = await groupWorld(moto.url, { shared: true });
    const { record, newId } = await staged(world);
    await switchToReplacement(world.context, record, world.parties);
    await world.outside.ec2.send(
      new AuthorizeSecurityGroupIngressCommand({ GroupId: newId, IpPermissions: [tcp(1234, '203.0.113.9/32')] }),
    );

    await switchToReplacement(world.context, record, world.parties);

    expect(await world.ingressOf(newId)).toContain('1234 203.0.113.9/32');
  });
});

test('rulesNaming leaves out groups that do not move, and shared groups that are replaced themselves', async () => {
  const world = await groupWorld(moto.url, { shared: true });
  const [mine, shared, other] = [
    await world.addGroup('mine', [tcpFromGroup(1, world.groupId)]),
    await world.addGroup('shared', [tcpFromGroup(2, world.groupId)]),
    await world.addGroup('other', [tcpFromGroup(3, world.groupId)]),
  ];
  const parties = { ...world.parties, manifest: new Set([mine, shared].map((id) => groupRef(id).arn)) };

  const rules = await rulesNaming(world.context, world.groupId, new Map([[shared, { groupId: 'sg-x', handedOver: false }]]), parties);

  expect(rules.map((rule) => rule.groupId)).toEqual([mine]);
  expect(other).not.toBe(mine);
});
