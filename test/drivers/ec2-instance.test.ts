import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Found, JsonObject } from '../../domain/resource/cloud-resource.js';
import { ResourceNotFoundError } from '../../domain/resource/errors.js';
import { ec2Instance } from '../../drivers/ec2-instance.js';
import { ec2Arn } from '../../drivers/parts/arn.js';
import { driverContract } from '../contracts/driver-contract.js';
import { worldsOf } from '../contracts/driver-worlds.js';
import { instanceRef, instanceWorld } from '../support/instance-world.js';
import { buildParties, member } from '../support/member-fixture.js';
import { type Moto, startMoto } from '../support/moto.js';

let moto: Moto;
beforeAll(async () => {
  moto = await startMoto();
});
afterAll(() => moto.stop());

const profileArn = `arn:aws:iam::${member.awsAccountId}:instance-profile/app`;

describe.each(worldsOf(ec2Instance))('contract of $name', ({ make }) => driverContract(() => make(moto.url)));

test('discover reads what counts and what the instance needs', async () => {
  const world = await instanceWorld(moto.url);

  const found = await ec2Instance.discover(world.context, world.ref);

  expect(found).toMatchObject({ name: 'web', size: 't3.micro' });
  expect(found.configuration).toMatchObject({ state: 'running', imageId: 'ami-12c6146b' });
  const { interfaces, volumes } = found.configuration as { interfaces: { securityGroups: string[] }[]; volumes: { id: string }[] };
  const needed = found.links.filter((link) => link.needs).map((link) => link.toArn);
  expect(needed.sort()).toEqual(
    [
      ...interfaces.flatMap((entry) => entry.securityGroups.map((id) => ec2Arn(member, 'security-group', id))),
      ...volumes.map(({ id }) => ec2Arn(member, 'volume', id)),
    ].sort(),
  );
  expect(needed).toHaveLength(2);
  expect(found.links.filter((link) => link.relation === 'is placed in')).toHaveLength(2);
});

test('a terminated instance no longer exists, though EC2 still describes it', async () => {
  const world = await instanceWorld(moto.url);
  await world.terminate();

  await expect(ec2Instance.discover(world.context, world.ref)).rejects.toBeInstanceOf(ResourceNotFoundError);
  expect(await ec2Instance.list(world.context)).not.toContainEqual(world.ref);
});

test('switching leaves state, launch time and addresses alone', async () => {
  const world = await instanceWorld(moto.url);
  const before = await world.production();
  const found = await ec2Instance.discover(world.context, world.ref);

  await ec2Instance.switchOver(world.context, { ref: world.ref, found, receipt: {} }, world.parties);

  expect(await world.production()).toEqual(before);
});

test('verify names the guest and the key pair as what cannot be proven', async () => {
  const world = await instanceWorld(moto.url);
  const found = await ec2Instance.discover(world.context, world.ref);

  const left = await ec2Instance.verify(world.context, { ref: world.ref, found }, world.parties);

  const unproven = left.filter((access) => access.state === 'cannot-be-proven').map((access) => access.what);
  expect(unproven).toEqual(['guest operating system', `key pair ${found.configuration.keyName}`]);
});

function buildFound(configuration: JsonObject, tags: Found['tags'] = {}): Found {
  return { ref: instanceRef('i-1'), configuration: { state: 'running', instanceProfileArn: null, ...configuration }, tags, links: [] };
}
const codesOf = (found: Found, principals: string[] = []) => {
  const { from } = buildParties([]);
  return ec2Instance.blockers(found, buildParties([], { from: { ...from, principals } })).map((blocker) => blocker.code);
};

describe('blockers', () => {
  test.each([
    ['running', []],
    ['stopped', []],
    ['pending', ['InstanceNotReady']],
    ['shutting-down', ['InstanceNotReady']],
  ])('an instance that is %s', (state, codes) => {
    expect(codesOf(buildFound({ state }))).toEqual(codes);
  });

  test('a member of a scaling group does not move alone', () => {
    expect(codesOf(buildFound({}, { 'aws:autoscaling:groupName': 'web' }))).toEqual(['ManagedByScalingGroup']);
  });

  test("an instance that runs with the seller's own role is blocked, with another role it is not", () => {
    const found = buildFound({ instanceProfileArn: profileArn });

    expect(codesOf(found, [`arn:aws:iam::${member.awsAccountId}:role/app`])).toEqual(['InstanceRoleIsSellers']);
    expect(codesOf(found, [`arn:aws:iam::${member.awsAccountId}:role/seller`])).toEqual([]);
  });
});
