import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { ResidualAccess } from '../../../domain/access/findings.js';
import type { Parties } from '../../../domain/access/parties.js';
import { idOfArn } from '../../../drivers/parts/arn.js';
import { groupResidualAccess } from '../../../drivers/security-group/group-residual-access.js';
import { securityGroup } from '../../../drivers/security-group.js';
import { type Moto, startMoto } from '../../support/moto.js';
import { type GroupWorld, groupRef, groupWorld, tcp, tcpFromGroup } from '../../support/security-group-world.js';

let moto: Moto;
beforeAll(async () => {
  moto = await startMoto();
});
afterAll(() => moto.stop());

async function staged(world: GroupWorld, parties: Parties = world.parties) {
  const found = await securityGroup.discover(world.context, world.ref);
  return { ref: world.ref, found, receipt: await securityGroup.stage(world.context, found, parties) };
}
/** What is in one state, rule ids left out, sorted. */
const linesOf = (left: readonly ResidualAccess[], state: ResidualAccess['state']) =>
  left
    .filter((access) => access.state === state)
    .map((access) => access.what.replace(/sgr-\w+/, 'sgr'))
    .sort();
const ruleWith = (text: string) => `security group rule sgr (${text})`;

describe('in place', () => {
  test("before the switch every source of the seller's is open", async () => {
    const world = await groupWorld(moto.url);
    const record = await staged(world);

    const left = await groupResidualAccess(world.context, record, world.parties);

    expect(linesOf(left, 'open')).toEqual([
      ruleWith('tcp 22 from 198.51.100.0/24'),
      ruleWith('tcp 443 from 198.51.100.0/24'),
      'tag conveyance:owner',
    ]);
    expect(linesOf(left, 'removed')).toEqual([]);
  });

  test("after it one line for each rule that was the seller's, and what cannot be proven", async () => {
    const world = await groupWorld(moto.url);
    const record = await staged(world);
    await securityGroup.switchOver(world.context, record, world.parties);

    const left = await groupResidualAccess(world.context, record, world.parties);

    expect(linesOf(left, 'removed')).toEqual([ruleWith('tcp 22 from 198.51.100.0/24'), ruleWith('tcp 443 from 198.51.100.0/24')]);
    expect(left.filter((access) => access.state === 'removed').map((access) => access.reason)).toContain(
      'The rule now allows tcp 22 from 203.0.113.0/24.',
    );
    expect(linesOf(left, 'open')).toEqual(['tag conveyance:owner']);
    expect(linesOf(left, 'cannot-be-proven')).toEqual([
      'connections open since before the change of rules',
      ruleWith('all traffic to 0.0.0.0/0'),
    ]);
  });

  test("a rule of the seller's that came late is open; one of nobody's cannot be proven", async () => {
    const world = await groupWorld(moto.url);
    const record = await staged(world);
    await securityGroup.switchOver(world.context, record, world.parties);
    await world.addRule(world.groupId, tcp(8443, '198.51.100.9/32'));
    await world.addRule(world.groupId, tcp(9000, '10.9.0.0/16'));

    const left = await groupResidualAccess(world.context, record, world.parties);

    expect(linesOf(left, 'open')).toContainEqual(ruleWith('tcp 8443 from 198.51.100.9/32'));
    expect(linesOf(left, 'cannot-be-proven')).toContainEqual(ruleWith('tcp 9000 from 10.9.0.0/16'));
  });

  test('a group that never let the seller in has nothing to remove and no connections to speak of', async () => {
    const world = await groupWorld(moto.url);
    const parties = { ...world.parties, from: { ...world.parties.from, networks: [] } };
    const record = await staged(world, parties);

    const left = await groupResidualAccess(world.context, record, parties);

    expect(linesOf(left, 'removed')).toEqual([]);
    expect(linesOf(left, 'cannot-be-proven')).not.toContain('connections open since before the change of rules');
  });
});

describe('shared', () => {
  test('before the switch the interfaces are open; without a replacement the group is', async () => {
    const world = await groupWorld(moto.url, { shared: true });
    const found = await securityGroup.discover(world.context, world.ref);

    expect(linesOf(await groupResidualAccess(world.context, { ref: world.ref, found }, world.parties), 'open')).toEqual([
      `security group ${world.groupId}`,
    ]);
    const left = await groupResidualAccess(world.context, await staged(world), world.parties);

    expect(linesOf(left, 'open')).toContainEqual(expect.stringMatching(/^interface eni-/));
    expect(linesOf(left, 'removed')).toEqual([]);
  });

  test("after it the rules of the seller's no longer reach the manifest", async () => {
    const world = await groupWorld(moto.url, { shared: true });
    const record = await staged(world);
    await securityGroup.switchOver(world.context, record, world.parties);

    const left = await groupResidualAccess(world.context, record, world.parties);

    expect(linesOf(left, 'open')).toEqual([]);
    expect(linesOf(left, 'removed')).toHaveLength(3);
    expect(linesOf(left, 'cannot-be-proven')).toContain('connections open since before the change of rules');
  });

  test("a source of the seller's in the replacement, and a rule that still names the shared group, are open", async () => {
    const world = await groupWorld(moto.url, { shared: true });
    const db = await world.addGroup('db');
    const parties = { ...world.parties, manifest: new Set([...world.parties.manifest, groupRef(db).arn]) };
    const record = await staged(world, parties);
    await securityGroup.switchOver(world.context, record, parties);
    await world.addRule(idOfArn(String(record.receipt.replacementArn)), tcp(8443, '198.51.100.9/32'));
    await world.addRule(db, tcpFromGroup(5432, world.groupId));

    const left = await groupResidualAccess(world.context, record, parties);

    expect(linesOf(left, 'open')).toEqual(['security group rule sgr', ruleWith('tcp 8443 from 198.51.100.9/32')]);
    expect(linesOf(await groupResidualAccess(world.context, record, { ...parties, bystanders: [world.groupId] }), 'open')).toHaveLength(1);
  });
});
