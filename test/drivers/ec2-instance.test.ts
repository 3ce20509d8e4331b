import {
  CreateKeyPairCommand,
  CreateTagsCommand,
  DescribeInstancesCommand,
  RunInstancesCommand,
  TerminateInstancesCommand,
} from '@aws-sdk/client-ec2';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Found, JsonObject } from '../../domain/resource/cloud-resource.js';
import { ResourceNotFoundError } from '../../domain/resource/errors.js';
import { ec2Instance } from '../../drivers/ec2-instance.js';
import { ec2Arn } from '../../drivers/parts/arn.js';
import { type DriverWorld, driverContract } from '../contracts/driver-contract.js';
import { buildParties, member, memberFixture } from '../support/member-fixture.js';
import { type Moto, startMoto } from '../support/moto.js';

let moto: Moto;
beforeAll(async () => {
  moto = await startMoto();
});
afterAll(() => moto.stop());

const refTo = (id: string) => ({ type: 'ec2-instance' as const, arn: ec2Arn(member, 'instance', id), ...member });
const profileArn = `arn:aws:iam::${member.awsAccountId}:instance-profile/app`;

interface InstanceWorld extends DriverWorld {
  readonly instanceId: string;
  terminate(): Promise<void>;
  /** Everything of the instance that a transfer must leave alone: state, addresses, launch time. */
  production(): Promise<unknown>;
}

async function makeWorld(): Promise<InstanceWorld> {
  const { context, recorder, outside } = await memberFixture(moto.url);
  const { ec2 } = outside;
  const KeyName = `key-${crypto.randomUUID()}`;
  await ec2.send(new CreateKeyPairCommand({ KeyName }));
  const Tags = [{ Key: 'Name', Value: 'web' }];
  const TagSpecifications = [{ ResourceType: 'instance' as const, Tags }];
  const request = { ImageId: 'ami-12c6146b', InstanceType: 't3.micro' as const, KeyName, MinCount: 1, MaxCount: 1, TagSpecifications };
  const run = await ec2.send(new RunInstancesCommand(request));
  const instanceId = run.Instances?.[0]?.InstanceId ?? '';
  const ref = refTo(instanceId);
  return {
    driver: ec2Instance,
    context,
    recorder,
    ref,
    missingRef: refTo('i-0123456789abcdef0'),
    parties: buildParties([ref.arn]),
    instanceId,
    outsideEdit: async () => {
      await ec2.send(new CreateTagsCommand({ Resources: [instanceId], Tags: [{ Key: 'backup', Value: 'daily' }] }));
    },
    hasOutsideEdit: (found) => (found.configuration.tags as JsonObject).backup === 'daily',
    terminate: async () => {
      await ec2.send(new TerminateInstancesCommand({ InstanceIds: [instanceId] }));
    },
    production: async () => {
      const instance = (await ec2.send(new DescribeInstancesCommand({ InstanceIds: [instanceId] }))).Reservations?.[0]?.Instances?.[0];
      return [instance?.State, instance?.LaunchTime, instance?.PrivateIpAddress, instance?.PublicIpAddress, instance?.NetworkInterfaces];
    },
  };
}

describe('contract', () => driverContract(makeWorld));

test('discover reads what counts and what the instance needs', async () => {
  const world = await makeWorld();

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
  const world = await makeWorld();
  await world.terminate();

  await expect(ec2Instance.discover(world.context, world.ref)).rejects.toBeInstanceOf(ResourceNotFoundError);
  expect(await ec2Instance.list(world.context)).not.toContainEqual(world.ref);
});

test('switching leaves state, launch time and addresses alone', async () => {
  const world = await makeWorld();
  const before = await world.production();
  const found = await ec2Instance.discover(world.context, world.ref);

  await ec2Instance.switchOver(world.context, { ref: world.ref, found, receipt: {} }, world.parties);

  expect(await world.production()).toEqual(before);
});

test('verify names the guest and the key pair as what cannot be proven', async () => {
  const world = await makeWorld();
  const found = await ec2Instance.discover(world.context, world.ref);

  const left = await ec2Instance.verify(world.context, { ref: world.ref, found }, world.parties);

  const unproven = left.filter((access) => access.state === 'cannot-be-proven').map((access) => access.what);
  expect(unproven).toEqual(['guest operating system', `key pair ${found.configuration.keyName}`]);
});

function buildFound(configuration: JsonObject, tags: Found['tags'] = {}): Found {
  return { ref: refTo('i-1'), configuration: { state: 'running', instanceProfileArn: null, ...configuration }, tags, links: [] };
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
