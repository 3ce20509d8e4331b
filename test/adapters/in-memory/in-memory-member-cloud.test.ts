import { beforeEach, describe, expect, test } from '@jest/globals';
import { InMemoryMemberCloud } from '../../../adapters/in-memory/in-memory-member-cloud.js';
import type { Verb } from '../../../domain/ports/resource-control.js';
import { configurationHash } from '../../../domain/resource/cloud-resource.js';
import { MemberAccessDeniedError, ResourceNotFoundError, ThrottledError } from '../../../domain/resource/errors.js';
import { ec2Arn } from '../../../drivers/parts/arn.js';
import { buildParties, member } from '../../support/member-fixture.js';

const arn = ec2Arn(member, 'volume', 'vol-1');
const parties = buildParties([arn]);
const leaseUntil = '2026-11-23T10:00:00.000Z';
let cloud: InMemoryMemberCloud;
beforeEach(() => {
  cloud = new InMemoryMemberCloud();
  cloud.add('ebs-volume', arn, { configuration: { sizeGib: 20 }, tags: { Name: 'data', 'conveyance:owner': parties.from.customerId } });
});

const open = (verb: Verb) => cloud.open({ type: 'ebs-volume', ...member, verb, scope: { kind: 'arns', arns: [arn] }, leaseUntil });
const ref = { type: 'ebs-volume' as const, arn, ...member };
const discover = async () => (await open('discover')).discover(ref);
const record = async () => ({ ref, found: await discover() });

test('list and discover show what was put in, our own tags left out of the hash', async () => {
  const before = configurationHash(await discover());

  await (await open('tag')).tag([ref], { 'conveyance:lock': 'trf_a' });

  expect(await (await open('list')).list()).toEqual([ref]);
  expect((await discover()).tags).toMatchObject({ Name: 'data', 'conveyance:lock': 'trf_a' });
  expect(configurationHash(await discover())).toBe(before);
});

test('what is found does not change afterwards', async () => {
  const found = await discover();

  cloud.change(arn, { sizeGib: 40 });

  expect(found.configuration.sizeGib).toBe(20);
  expect(configurationHash(await discover())).not.toBe(configurationHash(found));
});

test('what the outside removed is ResourceNotFoundError, and undo is safe all the same', async () => {
  const kept = await record();
  cloud.remove(arn);

  await expect(discover()).rejects.toBeInstanceOf(ResourceNotFoundError);
  await (await open('unstage')).unstage(kept, parties);
  await (await open('discard')).discard(kept, parties);
  await (await open('tag')).untag([ref], { 'conveyance:lock': 'trf_a' });
});

test('stage and unstage, rotate and discard leave and take this transfer’s mark, twice too', async () => {
  const kept = await record();
  const stage = async () => (await open('stage')).stage(kept.found, parties);

  expect(await stage()).toEqual(await stage());
  await (await open('rotate')).rotate(kept, parties);
  cloud.resource(arn).staged.add('trf_other');
  expect([...cloud.resource(arn).rotated]).toEqual([parties.transferId]);

  for (let i = 0; i < 2; i += 1) {
    await (await open('unstage')).unstage(kept, parties);
    await (await open('discard')).discard(kept, parties);
  }
  expect([...cloud.resource(arn).staged]).toEqual(['trf_other']);
  expect([...cloud.resource(arn).rotated]).toEqual([]);
});

test('verify is open until the configuration is switched and the owner tag flipped', async () => {
  const kept = await record();
  const states = async () => (await (await open('verify')).verify(kept, parties)).map((access) => access.state);
  expect(await states()).toEqual(['open', 'open']);

  await (await open('switchOver')).switchOver(kept, parties);
  expect(await states()).toEqual(['removed', 'open']);
  await (await open('tag')).tag([ref], { 'conveyance:owner': parties.to.customerId });
  expect(await states()).toEqual(['removed', 'removed']);
});

test("untag leaves another's value", async () => {
  await (await open('tag')).tag([ref], { 'conveyance:lock': 'trf_b' });

  await (await open('tag')).untag([ref], { 'conveyance:lock': 'trf_a' });
  expect(cloud.resource(arn).tags['conveyance:lock']).toBe('trf_b');
  await (await open('tag')).untag([ref], { 'conveyance:lock': 'trf_b' });
  expect(cloud.resource(arn).tags).not.toHaveProperty('conveyance:lock');
});

test('blockers are those the test put in', async () => {
  const blocker = { code: 'Planted', arn, detail: 'd', whoMustAct: 'seller' as const, remedy: 'r' };
  cloud.resource(arn).blockers = [blocker];

  expect((await open('discover')).blockers(await discover(), parties)).toEqual([blocker]);
});

test('a session of another verb refuses, as the real one does', async () => {
  await expect((await open('discover')).tag([ref], {})).rejects.toBeInstanceOf(MemberAccessDeniedError);
});

describe('failNext', () => {
  const slow = new ThrottledError('slow');

  test('before: the effect does not land; then all is well again', async () => {
    cloud.failNext('tag', slow);

    await expect((await open('tag')).tag([ref], { a: '1' })).rejects.toBe(slow);
    expect(cloud.resource(arn).tags).not.toHaveProperty('a');
    await (await open('tag')).tag([ref], { a: '1' });
    expect(cloud.resource(arn).tags).toHaveProperty('a');
  });

  test('after: the effect lands, the answer is lost', async () => {
    cloud.failNext('tag', slow, { when: 'after' });

    await expect((await open('tag')).tag([ref], { a: '1' })).rejects.toBe(slow);
    expect(cloud.resource(arn).tags).toHaveProperty('a');
  });

  test('as often as told, also when a session is opened', async () => {
    cloud.failNext('open', slow, { times: 2 });

    await expect(open('tag')).rejects.toBe(slow);
    await expect(open('tag')).rejects.toBe(slow);
    await expect(open('tag')).resolves.toBeDefined();
  });
});

test('keeps what was called and opened', async () => {
  await discover();

  expect(cloud.calls).toEqual([{ verb: 'discover', arns: [arn] }]);
  expect(cloud.opened).toHaveLength(1);
});
