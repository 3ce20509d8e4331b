import { AuthorizeSecurityGroupEgressCommand, AuthorizeSecurityGroupIngressCommand } from '@aws-sdk/client-ec2';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { configurationHash } from '../../../domain/resource/cloud-resource.js';
import { ec2Arn } from '../../../drivers/parts/arn.js';
import { configurationOf } from '../../../drivers/security-group/configuration.js';
import { discoverGroup } from '../../../drivers/security-group/discover.js';
import { stageGroup } from '../../../drivers/security-group/stage-group.js';
import { member } from '../../support/member-fixture.js';
import { type Moto, startMoto } from '../../support/moto.js';
import { groupRef, groupWorld, tcp, tcpFromGroup } from '../../support/security-group-world.js';

let moto: Moto;
beforeAll(async () => {
  moto = await startMoto();
});
afterAll(() => moto.stop());

test('reads rules with their ids, interfaces, and what the group is linked with', async () => {
  const world = await groupWorld(moto.url);
  const peer = await world.addGroup('peer');
  await world.addRule(world.groupId, tcpFromGroup(8080, peer));
  await world.addRule(world.groupId, tcpFromGroup(9090, world.groupId));

  const found = await discoverGroup(world.context, world.ref);

  const { rules, interfaces, vpcId } = configurationOf(found);
  expect(rules).toHaveLength(6);
  expect(new Set(rules.map((rule) => rule.id)).size).toBe(6);
  expect(rules).toContainEqual(
    expect.objectContaining({
      direction: 'ingress',
      protocol: 'tcp',
      from: 443,
      to: 443,
      source: { kind: 'cidr4', value: '198.51.100.0/24' },
      description: 'port 443',
    }),
  );
  expect(rules).toContainEqual(
    expect.objectContaining({ direction: 'egress', protocol: '-1', from: -1, source: { kind: 'cidr4', value: '0.0.0.0/0' } }),
  );
  expect(interfaces).toEqual([{ id: expect.stringMatching(/^eni-/), instanceArn: world.instanceArn, managed: false }]);
  expect(vpcId).toBe(world.vpcId);
  expect(found).toMatchObject({ name: configurationOf(found).groupName, size: '6 rules' });
  expect(found.links).toEqual([
    { toArn: world.instanceArn, relation: 'protects', needs: false },
    { toArn: groupRef(peer).arn, relation: 'lets in', needs: true },
    { toArn: ec2Arn(member, 'vpc', world.vpcId), relation: 'is in', needs: false },
  ]);
});

test('a group named for what goes out alone is a destination', async () => {
  const world = await groupWorld(moto.url);
  const [peer, store] = [await world.addGroup('peer'), await world.addGroup('store')];
  await world.addRule(world.groupId, tcpFromGroup(8080, peer));
  const IpPermissions = [tcpFromGroup(8080, peer), tcpFromGroup(5432, store)];
  await world.outside.ec2.send(new AuthorizeSecurityGroupEgressCommand({ GroupId: world.groupId, IpPermissions }));

  const { links } = await discoverGroup(world.context, world.ref);

  expect(links.filter(({ needs }) => needs)).toEqual([
    { toArn: groupRef(peer).arn, relation: 'lets in', needs: true },
    { toArn: groupRef(store).arn, relation: 'names in its rules as a destination', needs: true },
  ]);
});

test('groups whose rules name it are told, and whether as many rules fit again', async () => {
  const world = await groupWorld(moto.url);
  const naming = await world.addGroup('naming', [tcpFromGroup(5432, world.groupId), tcpFromGroup(5433, world.groupId)]);

  const { namedBy } = configurationOf(await discoverGroup(world.context, world.ref));

  await world.addRule(naming, tcp(22, '192.0.2.0/24'));
  expect(configurationOf(await discoverGroup(world.context, world.ref)).namedBy).toEqual(namedBy);
  for (let port = 0; port < 56; port += 1) await world.addRule(naming, tcp(port, '192.0.2.9/32'));
  expect(configurationOf(await discoverGroup(world.context, world.ref)).namedBy).toMatchObject([{ hasRoom: false }]);
  expect(namedBy).toEqual([{ groupId: naming, direction: 'ingress', naming: 2, hasRoom: true }]);
});

test('a group of another account is linked by its own ARN', async () => {
  const world = await groupWorld(moto.url);
  const peer = await world.addGroup('peer');
  const IpPermissions = [{ IpProtocol: 'tcp', FromPort: 1, ToPort: 1, UserIdGroupPairs: [{ GroupId: peer, UserId: '333333333333' }] }];
  await world.outside.ec2.send(new AuthorizeSecurityGroupIngressCommand({ GroupId: world.groupId, IpPermissions }));

  const found = await discoverGroup(world.context, world.ref);

  expect(found.links.map((link) => link.toArn)).toContain(`arn:aws:ec2:eu-west-1:333333333333:security-group/${peer}`);
});

test('a replacement that names it while it is staged counts in nothing', async () => {
  const world = await groupWorld(moto.url, { shared: true });
  await world.addRule(world.groupId, tcpFromGroup(9090, world.groupId));
  const before = await discoverGroup(world.context, world.ref);

  await stageGroup(world.context, before, world.parties);

  expect(configurationHash(await discoverGroup(world.context, world.ref))).toBe(configurationHash(before));
});
