import { AttachVolumeCommand, CreateTagsCommand, CreateVolumeCommand, RunInstancesCommand } from '@aws-sdk/client-ec2';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Found, JsonObject } from '../../domain/resource/cloud-resource.js';
import { ebsVolume } from '../../drivers/ebs-volume.js';
import { ec2Arn } from '../../drivers/parts/arn.js';
import { type DriverWorld, driverContract } from '../contracts/driver-contract.js';
import { buildParties, member, memberFixture } from '../support/member-fixture.js';
import { type Moto, startMoto } from '../support/moto.js';

let moto: Moto;
beforeAll(async () => {
  moto = await startMoto();
});
afterAll(() => moto.stop());

const refTo = (id: string) => ({ type: 'ebs-volume' as const, arn: ec2Arn(member, 'volume', id), ...member });

/** An attached volume with a tag of the seller's. */
async function makeWorld(): Promise<DriverWorld & { readonly instanceArn: string }> {
  const { context, recorder, outside } = await memberFixture(moto.url);
  const { ec2 } = outside;
  const run = await ec2.send(new RunInstancesCommand({ ImageId: 'ami-12c6146b', MinCount: 1, MaxCount: 1 }));
  const InstanceId = run.Instances?.[0]?.InstanceId ?? '';
  const volume = await ec2.send(new CreateVolumeCommand({ AvailabilityZone: 'eu-west-1a', Size: 20, VolumeType: 'gp3', Encrypted: true }));
  const VolumeId = volume.VolumeId ?? '';
  await ec2.send(new AttachVolumeCommand({ VolumeId, InstanceId, Device: '/dev/sdf' }));
  await ec2.send(new CreateTagsCommand({ Resources: [VolumeId], Tags: [{ Key: 'Name', Value: 'data' }] }));
  const instanceArn = ec2Arn(member, 'instance', InstanceId);
  const ref = refTo(VolumeId);
  return {
    driver: ebsVolume,
    context,
    recorder,
    ref,
    missingRef: refTo('vol-0123456789abcdef0'),
    parties: buildParties([ref.arn, instanceArn]),
    instanceArn,
    outsideEdit: async () => {
      await ec2.send(new CreateTagsCommand({ Resources: [VolumeId], Tags: [{ Key: 'backup', Value: 'daily' }] }));
    },
    hasOutsideEdit: (found) => (found.configuration.tags as JsonObject).backup === 'daily',
  };
}

describe('contract', () => driverContract(makeWorld));

test('discover reads what counts and whom the volume is attached to', async () => {
  const world = await makeWorld();

  const found = await ebsVolume.discover(world.context, world.ref);

  expect(found).toMatchObject({ name: 'data', size: '20 GiB gp3', tags: { Name: 'data' } });
  expect(found.configuration).toMatchObject({ state: 'in-use', encrypted: true, tags: { Name: 'data' } });
  expect(found.links).toContainEqual({ toArn: world.instanceArn, relation: 'is attached to', needs: false });
});

function buildFound(configuration: JsonObject, links: Found['links'] = []): Found {
  return { ref: refTo('vol-1'), configuration: { state: 'available', kmsKeyArn: null, ...configuration }, tags: {}, links };
}
const codesOf = (found: Found, parties = buildParties([])) => ebsVolume.blockers(found, parties).map((blocker) => blocker.code);

describe('blockers', () => {
  test.each([
    ['available', []],
    ['in-use', []],
    ['creating', ['VolumeNotReady']],
    ['error', ['VolumeNotReady']],
  ])('a volume that is %s', (state, codes) => {
    expect(codesOf(buildFound({ state }))).toEqual(codes);
  });

  test('an instance that stays behind blocks, unless both parties confirmed it', () => {
    const stays = ec2Arn(member, 'instance', 'i-stays');
    const found = buildFound({ state: 'in-use' }, [{ toArn: stays, relation: 'is attached to', needs: false }]);

    expect(codesOf(found)).toEqual(['VolumeSharedOutside']);
    expect(codesOf(found, buildParties([stays]))).toEqual([]);
    expect(codesOf(found, buildParties([], { bystanders: [stays] }))).toEqual([]);
  });

  test('a key of another AWS account blocks, a key of the same one does not', () => {
    expect(codesOf(buildFound({ kmsKeyArn: 'arn:aws:kms:eu-west-1:999999999999:key/k' }))).toEqual(['KeyInForeignAccount']);
    expect(codesOf(buildFound({ kmsKeyArn: `arn:aws:kms:eu-west-1:${member.awsAccountId}:key/k` }))).toEqual([]);
  });
});

test('verify says of a key that does not move that nothing can be proven', async () => {
  const world = await makeWorld();
  const found = await ebsVolume.discover(world.context, world.ref);

  const left = await ebsVolume.verify(world.context, { ref: world.ref, found }, world.parties);

  expect(left).toContainEqual(expect.objectContaining({ what: expect.stringContaining('KMS key'), state: 'cannot-be-proven' }));
});
