import { CreateVolumeCommand } from '@aws-sdk/client-ec2';
import { CreateRoleCommand, IAMClient } from '@aws-sdk/client-iam';
import { AssumeRoleCommand, STSClient } from '@aws-sdk/client-sts';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { mockClient } from 'aws-sdk-client-mock';
import { FixedClock } from '../../../adapters/in-memory/fixed-clock.js';
import { InMemoryVault } from '../../../adapters/in-memory/in-memory-vault.js';
import { StsMemberCloud } from '../../../adapters/sts/sts-member-cloud.js';
import { plusSeconds } from '../../../domain/ports/clock.js';
import type { SessionScope, Verb } from '../../../domain/ports/resource-control.js';
import { LeaseExpiredError, MemberAccessDeniedError, ResourceNotFoundError, ThrottledError } from '../../../domain/resource/errors.js';
import { ec2Arn } from '../../../drivers/parts/arn.js';
import { member, memberFixture } from '../../support/member-fixture.js';
import { startMiniStack } from '../../support/ministack.js';
import { type Moto, startMoto } from '../../support/moto.js';

let moto: Moto;
let clock: FixedClock;
let cloud: StsMemberCloud;
beforeAll(async () => {
  moto = await startMoto();
  Object.assign(process.env, { AWS_ACCESS_KEY_ID: 'test', AWS_SECRET_ACCESS_KEY: 'test', AWS_REGION: member.region });
});
afterAll(() => moto.stop());
beforeEach(() => {
  clock = new FixedClock(new Date().toISOString());
  cloud = buildCloud(moto.url, async (awsAccountId) => `external-${awsAccountId}`);
});

function buildCloud(memberEndpointUrl: string, externalIdOf: (awsAccountId: string) => Promise<string>): StsMemberCloud {
  return new StsMemberCloud({ externalIdOf, vault: new InMemoryVault(), clock, memberEndpointUrl, callTimeoutSeconds: 10 });
}

const refTo = (arn: string) => ({ type: 'ebs-volume' as const, arn, ...member });
const targetOf = (verb: Verb, scope: SessionScope, leaseSeconds = 60) => ({
  type: 'ebs-volume' as const,
  ...member,
  verb,
  scope,
  leaseUntil: plusSeconds(clock.now(), leaseSeconds),
});

async function makeVolume(): Promise<string> {
  const { outside } = await memberFixture(moto.url);
  const volume = await outside.ec2.send(new CreateVolumeCommand({ AvailabilityZone: 'eu-west-1a', Size: 1 }));
  return ec2Arn(member, 'volume', volume.VolumeId ?? '');
}

describe('a session', () => {
  test('acts in the member account it was opened for, and in no other', async () => {
    const arn = await makeVolume();
    const here = await cloud.open(targetOf('tag', { kind: 'arns', arns: [arn] }));
    const elsewhere = await cloud.open({ ...targetOf('discover', { kind: 'read' }), awsAccountId: '333333333333' });

    await here.tag([refTo(arn)], { 'conveyance:lock': 'trf_a' });

    expect((await here.discover(refTo(arn))).tags).toEqual({ 'conveyance:lock': 'trf_a' });
    await expect(elsewhere.discover(refTo(arn))).rejects.toBeInstanceOf(ResourceNotFoundError);
  });

  test('does what it was opened for, to what it was opened for, and nothing else', async () => {
    const arn = await makeVolume();
    const control = await cloud.open(targetOf('discover', { kind: 'arns', arns: [arn] }));

    await expect(control.tag([refTo(arn)], {})).rejects.toBeInstanceOf(MemberAccessDeniedError);
    await expect(control.discover(refTo(await makeVolume()))).rejects.toBeInstanceOf(MemberAccessDeniedError);
  });

  test('is refused when the scope is too wide for the verb', async () => {
    await expect(cloud.open(targetOf('tag', { kind: 'read' }))).rejects.toMatchObject({ code: 'SessionScope' });
  });
});

describe('a lease', () => {
  test('that leaves less than a call may take opens nothing', async () => {
    await expect(cloud.open(targetOf('discover', { kind: 'read' }, 10))).rejects.toBeInstanceOf(LeaseExpiredError);
    await expect(cloud.open(targetOf('discover', { kind: 'read' }, 11))).resolves.toBeDefined();
  });

  test('that runs out in an open session refuses the next call', async () => {
    const arn = await makeVolume();
    const control = await cloud.open(targetOf('discover', { kind: 'read' }));
    await expect(control.discover(refTo(arn))).resolves.toBeDefined();

    clock.advance(50);

    await expect(control.discover(refTo(arn))).rejects.toBeInstanceOf(LeaseExpiredError);
  });
});

test('an account whose role names another ExternalId is not active', async () => {
  const account = await startMiniStack({ AUTH: 'true' });
  try {
    const condition = { StringEquals: { 'sts:ExternalId': 'external-000000000000' } };
    const trusted = {
      Effect: 'Allow',
      Principal: { AWS: 'arn:aws:iam::000000000000:root' },
      Action: 'sts:AssumeRole',
      Condition: condition,
    };
    const AssumeRolePolicyDocument = JSON.stringify({ Version: '2012-10-17', Statement: [trusted] });
    await new IAMClient(account.clientConfig).send(new CreateRoleCommand({ RoleName: 'ConveyanceDriver', AssumeRolePolicyDocument }));
    const cloudWith = (externalId: string) => buildCloud(account.endpoint, async () => externalId);

    expect(await cloudWith('external-000000000000').checkMemberAccount('000000000000')).toBe(true);
    expect(await cloudWith('external-of-another').checkMemberAccount('000000000000')).toBe(false);
    expect(await cloudWith('external-000000000000').checkMemberAccount('222222222222')).toBe(false);
  } finally {
    await account.stop();
  }
}, 40_000);

describe('at the edge of STS', () => {
  let sts: ReturnType<typeof mockClient>;
  const arns = Array.from({ length: 40 }, (_, i) => ec2Arn(member, 'volume', `vol-${i}`));
  const inputs = () => sts.commandCalls(AssumeRoleCommand).map((call) => call.args[0].input);
  const keys = { AccessKeyId: 'a', SecretAccessKey: 'b', SessionToken: 'c', Expiration: new Date('2126-01-01') };
  beforeEach(() => {
    sts = mockClient(STSClient);
    sts.on(AssumeRoleCommand).resolves({ Credentials: keys });
  });
  afterEach(() => sts.restore());

  test('the session carries ExternalId, transfer and policy', async () => {
    await cloud.open(targetOf('tag', { kind: 'lock', arns, transferId: 'trf_a' }));

    expect(inputs()).toHaveLength(1);
    expect(inputs()[0]).toMatchObject({ ExternalId: 'external-222222222222', RoleSessionName: 'trf_a' });
    expect(inputs()[0]?.Policy).toContain('"aws:ResourceTag/conveyance:lock":"trf_a"');
  });

  test('forty listed ARNs take three sessions, at most 15 in each', async () => {
    await cloud.open(targetOf('tag', { kind: 'arns', arns, transferId: 'trf_a' }));

    const listed = inputs().map(({ Policy = '' }) => arns.filter((arn) => Policy.includes(`"${arn}"`)).length);
    expect(listed).toEqual([15, 15, 10]);
  });

  test('the same session is not opened twice; another policy or account is another session', async () => {
    const read: SessionScope = { kind: 'read' };
    await cloud.open(targetOf('discover', read));
    await cloud.open(targetOf('discover', read));
    expect(inputs()).toHaveLength(1);

    await cloud.open(targetOf('tag', { kind: 'arns', arns: arns.slice(0, 1) }));
    await cloud.open(targetOf('tag', { kind: 'arns', arns: arns.slice(1, 2) }));
    await cloud.open({ ...targetOf('discover', read), awsAccountId: '333333333333' });
    expect(inputs()).toHaveLength(4);
  });

  test('a wrong ExternalId is MemberAccessDeniedError, and the account is not active', async () => {
    sts.on(AssumeRoleCommand).rejects(Object.assign(new Error('not authorized'), { name: 'AccessDenied' }));

    await expect(cloud.open(targetOf('discover', { kind: 'read' }))).rejects.toBeInstanceOf(MemberAccessDeniedError);
    expect(await cloud.checkMemberAccount(member.awsAccountId)).toBe(false);
  });

  test('an account is active once the role can be assumed; a slow STS says nothing about it', async () => {
    expect(await cloud.checkMemberAccount(member.awsAccountId)).toBe(true);

    sts.on(AssumeRoleCommand).rejects(Object.assign(new Error('slow'), { name: 'ThrottlingException' }));
    await expect(cloud.checkMemberAccount(member.awsAccountId)).rejects.toBeInstanceOf(ThrottledError);
  });
});
