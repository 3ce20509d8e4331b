import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Found, JsonObject } from '../../domain/resource/cloud-resource.js';
import { ownerTag } from '../../domain/resource/ownership-tags.js';
import { ebsVolume } from '../../drivers/ebs-volume.js';
import { ec2Arn } from '../../drivers/parts/arn.js';
import { driverContract } from '../contracts/driver-contract.js';
import { worldsOf } from '../contracts/driver-worlds.js';
import { buildParties, member } from '../support/member-fixture.js';
import { type Moto, startMoto } from '../support/moto.js';
import { volumeRef, volumeWorld } from '../support/volume-world.js';

let moto: Moto;
beforeAll(async () => {
  moto = await startMoto();
});
afterAll(() => moto.stop());

describe.each(worldsOf(ebsVolume))('contract of $name', ({ make }) => driverContract(() => make(moto.url)));

test('discover reads what counts and whom the volume is attached to', async () => {
  const world = await volumeWorld(moto.url);

  const found = await ebsVolume.discover(world.context, world.ref);

  expect(found).toMatchObject({ name: 'data', size: '20 GiB gp3', tags: { Name: 'data' } });
  expect(found.configuration).toMatchObject({ state: 'in-use', encrypted: true, tags: { Name: 'data' } });
  expect(found.links).toContainEqual({ toArn: world.instanceArn, relation: 'is attached to', needs: false });
});

function buildFound(configuration: JsonObject, links: Found['links'] = []): Found {
  return { ref: volumeRef('vol-1'), configuration: { state: 'available', kmsKeyArn: null, ...configuration }, tags: {}, links };
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
  const world = await volumeWorld(moto.url);
  const found = await ebsVolume.discover(world.context, world.ref);

  const left = await ebsVolume.verify(world.context, { ref: world.ref, found }, world.parties);

  expect(left).toContainEqual(expect.objectContaining({ what: expect.stringContaining('KMS key'), state: 'cannot-be-proven' }));
});

test('verify judges by what was just read, where it is told', async () => {
  const world = await volumeWorld(moto.url);
  const found = await ebsVolume.discover(world.context, world.ref);
  const reading = { ...found, tags: { [ownerTag]: world.parties.to.customerId } };

  const states = async (...read: [] | [typeof reading]) =>
    (await ebsVolume.verify(world.context, { ref: world.ref, found }, world.parties, ...read)).map(({ state }) => state);

  expect((await states(reading))[0]).toBe('removed');
  expect((await states())[0]).toBe('open');
});
