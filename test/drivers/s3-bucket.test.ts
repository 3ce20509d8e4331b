import { DeleteBucketPolicyCommand, GetBucketPolicyCommand } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { parsePolicy } from '../../domain/access/policy-document.js';
import { s3Bucket } from '../../drivers/s3-bucket.js';
import { simulatePolicy } from '../../scripts/support/simulate-policy.js';
import { driverContract } from '../contracts/driver-contract.js';
import { worldsOf } from '../contracts/driver-worlds.js';
import { bucketWorld, readStatement } from '../support/bucket-world.js';
import { member } from '../support/member-fixture.js';
import { type Moto, startMoto } from '../support/moto.js';

let moto: Moto;
beforeAll(async () => {
  moto = await startMoto();
});
afterAll(() => moto.stop());

describe.each(worldsOf(s3Bucket))('contract of $name', ({ make }) => driverContract(() => make(moto.url)));

test('every S3 call about a bucket names the account that must own it', async () => {
  const world = await bucketWorld(moto.url);
  const inputs: object[] = [];
  world.context.clients.s3.middlewareStack.add(
    (next) => (args) => {
      inputs.push(args.input);
      return next(args);
    },
    { step: 'initialize' },
  );
  const record = { ref: world.ref, found: await s3Bucket.discover(world.context, world.ref) };
  await s3Bucket.tag(world.context, [world.ref], { 'conveyance:lock': 'trf_a' });
  await s3Bucket.stage(world.context, record.found, world.parties);
  await s3Bucket.unstage(world.context, record, world.parties);
  await s3Bucket.switchOver(world.context, record, world.parties);
  await s3Bucket.untag(world.context, [world.ref], { 'conveyance:lock': 'trf_a' });

  const aboutBuckets = inputs.filter((input) => 'Bucket' in input);
  expect(aboutBuckets.length).toBeGreaterThan(15);
  for (const input of aboutBuckets) expect(input).toMatchObject({ ExpectedBucketOwner: member.awsAccountId });
});

test('who may read: seller until the switch, purchaser after it, never both', async () => {
  const world = await bucketWorld(moto.url);
  const { outside, name, context, parties } = world;
  const record = { ref: world.ref, found: await s3Bucket.discover(context, world.ref) };
  const readers = async () => {
    const { Policy = '' } = await outside.s3.send(new GetBucketPolicyCommand({ Bucket: name }));
    const request = { action: 's3:GetObject', resource: `arn:aws:s3:::${name}/a`, awsAccountId: member.awsAccountId };
    const ask = (principal: string) => simulatePolicy({ ...request, principal, policy: parsePolicy(Policy), at: '2026-11-23T10:00:00Z' });
    return { seller: await ask(world.seller), purchaser: await ask(world.purchaser) };
  };

  const receipt = await s3Bucket.stage(context, record.found, parties);
  const staged = await readers();
  await s3Bucket.switchOver(context, record, parties);

  expect(receipt).toEqual({ policy: 'inert', statements: 1 });
  expect(staged).toEqual({ seller: true, purchaser: false });
  expect(await readers()).toEqual({ seller: false, purchaser: true });
  expect((await world.readPolicy()).Statement).toHaveLength(1);
});

test('a bucket without policy has nothing to stage, switch or undo', async () => {
  const { context, outside, name, ref, parties } = await bucketWorld(moto.url);
  await outside.s3.send(new DeleteBucketPolicyCommand({ Bucket: name }));
  const found = await s3Bucket.discover(context, ref);

  expect(s3Bucket.blockers(found, parties)).toEqual([]);
  expect(await s3Bucket.stage(context, found, parties)).toEqual({ policy: 'none' });
  await s3Bucket.unstage(context, { ref, found }, parties);
  await s3Bucket.switchOver(context, { ref, found }, parties);

  expect(await s3Bucket.discover(context, ref)).toEqual(found);
});

test('blockers of policy, lists, targets and tags come together', async () => {
  const { context, name, ref, parties, writePolicy } = await bucketWorld(moto.url);
  await writePolicy(readStatement(name, '*'));
  const found = await s3Bucket.discover(context, ref);
  const tags = Object.fromEntries(Array.from({ length: 49 }, (_, i) => [`t${i}`, '']));
  const targets = { ...(found.configuration.targets as object), replicates: ['arn:aws:s3:::copies'] };

  const blockers = s3Bucket.blockers(
    { ...found, tags, configuration: { ...found.configuration, targets, grants: ['79a5 READ'] } },
    parties,
  );

  expect(blockers.map(({ code }) => code)).toEqual(['UnclassifiedPrincipal', 'AclGrantsNotSupported', 'SendsDataOutside', 'NoRoomForTags']);
});

test('verify says what expires and when', async () => {
  const { context, ref, parties } = await bucketWorld(moto.url);
  const found = await s3Bucket.discover(context, ref);

  const left = await s3Bucket.verify({ ...context, now: () => '2026-11-23T10:00:00.000Z' }, { ref, found }, parties);

  expect(left).toContainEqual(expect.objectContaining({ state: 'expires', expiresAt: '2026-11-30T10:00:00.000Z' }));
});
