import { AssumeRoleCommand, STSClient } from '@aws-sdk/client-sts';
import { beforeEach, describe, expect, test } from '@jest/globals';
import { mockClient } from 'aws-sdk-client-mock';
import { MemberSessions } from '../../../adapters/sts/member-sessions.js';
import { plusSeconds } from '../../../domain/ports/clock.js';
import { CloudUnavailableError, LeaseExpiredError, MemberAccessDeniedError } from '../../../domain/resource/errors.js';

const sts = mockClient(STSClient);
const start = '2026-11-23T10:00:00.000Z';
const request = { awsAccountId: '222222222222', name: 'trf_a', policy: '{}' };
const keys = { AccessKeyId: 'a', SecretAccessKey: 'b', SessionToken: 'c' };
const free = () => undefined;
let answer: () => Promise<unknown>;
let now = start;
let sessions: MemberSessions;

beforeEach(() => {
  now = start;
  sts.reset();
  answer = async () => ({ Credentials: { ...keys, Expiration: new Date(plusSeconds(now, 900)) } });
  sts.on(AssumeRoleCommand).callsFake(() => answer());
  const externalIdOf = async (awsAccountId: string) => `external-${awsAccountId}`;
  sessions = new MemberSessions({ externalIdOf, clock: { now: () => now }, callTimeoutSeconds: 5 });
});
const callCount = () => sts.commandCalls(AssumeRoleCommand).length;

test('assumes ConveyanceDriver with the ExternalId of the account, narrowed, for 15 minutes', async () => {
  const credentials = await sessions.credentials(request, free);

  expect(credentials).toEqual({ accessKeyId: 'a', secretAccessKey: 'b', sessionToken: 'c' });
  expect(sts.commandCalls(AssumeRoleCommand)[0]?.args[0].input).toEqual({
    RoleArn: 'arn:aws:iam::222222222222:role/ConveyanceDriver',
    RoleSessionName: 'trf_a',
    ExternalId: 'external-222222222222',
    DurationSeconds: 900,
    Policy: '{}',
  });
});

describe('sessions are kept', () => {
  test('until shortly before they end', async () => {
    await sessions.credentials(request, free);
    now = plusSeconds(start, 700);
    await sessions.credentials(request, free);
    expect(callCount()).toBe(1);

    now = plusSeconds(start, 800);
    await sessions.credentials(request, free);
    expect(callCount()).toBe(2);
  });

  test('each for its own account, name and policy', async () => {
    await sessions.credentials(request, free);
    await sessions.credentials({ ...request, awsAccountId: '333333333333' }, free);
    await sessions.credentials({ ...request, name: 'trf_b' }, free);
    await sessions.credentials({ ...request, policy: '{"Version":1}' }, free);

    expect(callCount()).toBe(4);
  });

  test('five hundred of them; then the oldest is forgotten', async () => {
    for (let i = 0; i < 501; i += 1) await sessions.credentials({ ...request, name: `trf_${i}` }, free);

    await sessions.credentials({ ...request, name: 'trf_500' }, free);
    expect(callCount()).toBe(501);
    await sessions.credentials({ ...request, name: 'trf_0' }, free);
    expect(callCount()).toBe(502);
  });
});

test('nothing is sent when the lease refuses', async () => {
  const refuse = () => {
    throw new LeaseExpiredError('late');
  };

  await expect(sessions.credentials(request, refuse)).rejects.toBeInstanceOf(LeaseExpiredError);
  expect(callCount()).toBe(0);
});

test('a refused role is MemberAccessDeniedError, and is asked again the next time', async () => {
  const usual = answer;
  answer = () => Promise.reject(Object.assign(new Error(), { name: 'AccessDenied' }));
  await expect(sessions.credentials(request, free)).rejects.toBeInstanceOf(MemberAccessDeniedError);
  answer = usual;
  await expect(sessions.credentials(request, free)).resolves.toBeDefined();
});

test('an answer without keys passes, a session without end is given the usual one', async () => {
  answer = async () => ({});
  await expect(sessions.assume(request)).rejects.toBeInstanceOf(CloudUnavailableError);

  answer = async () => ({ Credentials: keys });
  expect((await sessions.assume(request)).expiresAt).toBe(plusSeconds(start, 900));
});
