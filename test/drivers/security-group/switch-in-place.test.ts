import {
  CreateTagsCommand,
  DescribeSecurityGroupsCommand,
  type IpPermission,
  RevokeSecurityGroupIngressCommand,
} from '@aws-sdk/client-ec2';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { DriverContext } from '../../../drivers/driver.js';
import { ec2Tags } from '../../../drivers/parts/ec2-tags.js';
import { discoverGroup } from '../../../drivers/security-group/discover.js';
import { switchInPlace } from '../../../drivers/security-group/switch-in-place.js';
import { switchingTag } from '../../../drivers/security-group/switching-tag.js';
import { buildCustomerAccess } from '../../support/member-fixture.js';
import { type Moto, startMoto } from '../../support/moto.js';
import { type GroupWorld, groupWorld, tcp, tcpFromGroup } from '../../support/security-group-world.js';

let moto: Moto;
beforeAll(async () => {
  moto = await startMoto();
});
afterAll(() => moto.stop());

const two = buildCustomerAccess('cus_purchaser', { networks: ['203.0.113.0/25', '203.0.113.128/25'] });
const rulesByPort = async (world: GroupWorld) =>
  new Map(
    (await world.rulesOf(world.groupId))
      .filter((rule) => !rule.IsEgress)
      .map((rule) => [`${rule.FromPort} ${rule.CidrIpv4}`, rule.SecurityGroupRuleId]),
  );
async function tagsOf(world: GroupWorld) {
  const { SecurityGroups } = await world.outside.ec2.send(new DescribeSecurityGroupsCommand({ GroupIds: [world.groupId] }));
  return ec2Tags(SecurityGroups?.[0]?.Tags);
}
async function revoke(world: GroupWorld, key: string) {
  const SecurityGroupRuleIds = [(await rulesByPort(world)).get(key) ?? ''];
  await world.outside.ec2.send(new RevokeSecurityGroupIngressCommand({ GroupId: world.groupId, SecurityGroupRuleIds }));
}

test("rules keep their ids and take the purchaser's network, in one call; others stay", async () => {
  const world = await groupWorld(moto.url);
  const found = await discoverGroup(world.context, world.ref);
  const before = await rulesByPort(world);

  const { actions } = await world.recorder.during(() => switchInPlace(world.context, { ref: world.ref, found }, world.parties));

  const after = await rulesByPort(world);
  expect([...after.keys()].sort()).toEqual(['22 192.0.2.7/32', '22 203.0.113.0/24', '443 203.0.113.0/24']);
  expect(after.get('22 203.0.113.0/24')).toBe(before.get('22 198.51.100.0/24'));
  expect(after.get('443 203.0.113.0/24')).toBe(before.get('443 198.51.100.0/24'));
  expect(after.get('22 192.0.2.7/32')).toBe(before.get('22 192.0.2.7/32'));
  expect(actions.filter((action) => !action.startsWith('ec2:Describe'))).toEqual(['ec2:ModifySecurityGroupRules']);
});

test('further networks of the purchaser are opened, and no mark is left', async () => {
  const world = await groupWorld(moto.url);
  const parties = { ...world.parties, to: two };
  const found = await discoverGroup(world.context, world.ref);

  await switchInPlace(world.context, { ref: world.ref, found }, parties);

  expect(await world.ingressOf(world.groupId)).toEqual(
    ['22 192.0.2.7/32', '22 203.0.113.0/25', '22 203.0.113.128/25', '443 203.0.113.0/25', '443 203.0.113.128/25'].sort(),
  );
  expect(await tagsOf(world)).toEqual({});
});

test('a source that cannot be changed under its id is closed and opened anew', async () => {
  const world = await groupWorld(moto.url);
  const seller = await world.addGroup('seller');
  const ipv6: IpPermission = { IpProtocol: 'tcp', FromPort: 22, ToPort: 22, Ipv6Ranges: [{ CidrIpv6: '2001:db8:a::/48' }] };
  await world.addRule(world.groupId, tcpFromGroup(8080, seller));
  await world.addRule(world.groupId, ipv6);
  const from = { ...world.parties.from, networks: ['198.51.100.0/24', '2001:db8:a::/48'], securityGroups: [seller] };
  const to = { ...world.parties.to, networks: ['203.0.113.0/24', '2001:db8:b::/48'] };
  const found = await discoverGroup(world.context, world.ref);

  await switchInPlace(world.context, { ref: world.ref, found }, { ...world.parties, from, to });

  expect(await world.ingressOf(world.groupId)).toEqual(
    [
      '22 192.0.2.7/32',
      '22 203.0.113.0/24',
      '22 2001:db8:b::/48',
      '443 203.0.113.0/24',
      '8080 203.0.113.0/24',
      '8080 2001:db8:b::/48',
    ].sort(),
  );
});

describe('three ways', () => {
  test("a rule deleted since the record is not made again; one added that is the seller's is switched; one added that is nobody's stays", async () => {
    const world = await groupWorld(moto.url);
    const found = await discoverGroup(world.context, world.ref);
    await revoke(world, '443 198.51.100.0/24');
    await world.addRule(world.groupId, tcp(8443, '198.51.100.9/32'));
    await world.addRule(world.groupId, tcp(9000, '10.9.0.0/16'));

    await switchInPlace(world.context, { ref: world.ref, found }, world.parties);

    expect(await world.ingressOf(world.groupId)).toEqual(
      ['22 192.0.2.7/32', '22 203.0.113.0/24', '8443 203.0.113.0/24', '9000 10.9.0.0/16'].sort(),
    );
  });

  test('what the purchaser deletes after the switch stays deleted when the switch is repeated', async () => {
    const world = await groupWorld(moto.url);
    const parties = { ...world.parties, to: two };
    const found = await discoverGroup(world.context, world.ref);
    await switchInPlace(world.context, { ref: world.ref, found }, parties);
    await revoke(world, '443 203.0.113.128/25');

    await switchInPlace(world.context, { ref: world.ref, found }, parties);

    expect(await world.ingressOf(world.groupId)).not.toContain('443 203.0.113.128/25');
  });
});

describe('a crash between closing and opening', () => {
  /** The driver's view of the world, in which the first call named `action` fails before it does anything. */
  function failingAt(world: GroupWorld, action: string): DriverContext {
    let failed = false;
    world.context.clients.ec2.middlewareStack.add(
      (next, context) => async (args) => {
        if (context.commandName === `${action}Command` && !failed) {
          failed = true;
          throw new Error(`crash before ${action}`);
        }
        return next(args);
      },
      { step: 'initialize', name: 'crash' },
    );
    return world.context;
  }

  test.each(['CreateTags', 'ModifySecurityGroupRules', 'AuthorizeSecurityGroupIngress', 'DeleteTags'])(
    'before %s: the next attempt ends it',
    async (action) => {
      const world = await groupWorld(moto.url);
      const seller = await world.addGroup('seller');
      await world.addRule(world.groupId, tcpFromGroup(8080, seller));
      const parties = { ...world.parties, from: { ...world.parties.from, securityGroups: [seller] }, to: two };
      const found = await discoverGroup(world.context, world.ref);
      const context = failingAt(world, action);
      await expect(switchInPlace(context, { ref: world.ref, found }, parties)).rejects.toThrow('crash');

      await switchInPlace(context, { ref: world.ref, found }, parties);

      expect(await world.ingressOf(world.groupId)).toEqual(
        [22, 443, 8080]
          .flatMap((port) => [`${port} 203.0.113.0/25`, `${port} 203.0.113.128/25`])
          .concat('22 192.0.2.7/32')
          .sort(),
      );
      expect(await tagsOf(world)).toEqual({});
    },
  );
});

test("another transfer's mark is not taken for one's own", async () => {
  const world = await groupWorld(moto.url);
  const found = await discoverGroup(world.context, world.ref);
  await revoke(world, '443 198.51.100.0/24');
  await world.outside.ec2.send(new CreateTagsCommand({ Resources: [world.groupId], Tags: [{ Key: switchingTag, Value: 'trf_other' }] }));

  await switchInPlace(world.context, { ref: world.ref, found }, world.parties);

  expect(await world.ingressOf(world.groupId)).toEqual(['22 192.0.2.7/32', '22 203.0.113.0/24']);
});
