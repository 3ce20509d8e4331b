import { describe, expect, it } from '@jest/globals';
import { heldByService, issuedSession } from '../../../../../domain/association/logs/cloudtrail/session-rules.js';
import { trailAccount } from '../../../../support/a-trail-event.js';
import { NotingSink } from '../../../../support/noting-sink.js';

const roleArn = `arn:aws:iam::${trailAccount}:role/next`;

function issued(request: object, response: object = { credentials: { accessKeyId: 'ASIANEXT000000000000' } }) {
  const sink = new NotingSink();
  return { sink, session: issuedSession({ request: { ...request }, response: { ...response } }, sink) };
}

describe('issuedSession', () => {
  it('reads credentials, role, name and how long they last', () => {
    const { sink, session } = issued({ roleArn, roleSessionName: 'any', durationSeconds: 900 });
    expect(session).toMatchObject({ seconds: 900, roleArn, name: 'any' });
    expect(sink.nameOf(session?.credential ?? 0)).toBe('credential::ASIANEXT000000000000');
  });

  it.each([undefined, 'x', -1, 1e9])('takes an hour where the duration is %p', (durationSeconds) => {
    expect(issued({ durationSeconds }).session?.seconds).toBe(3_600);
  });

  it('finds none without an access key', () => {
    expect([
      issued({}, {}).session,
      issued({}, { credentials: { accessKeyId: 'x' } }).session,
      issued({}, { credentials: 'x' }).session,
    ]).toEqual([undefined, undefined, undefined]);
  });
});

describe('heldByService', () => {
  it.each([
    ['ec2.amazonaws.com', 'i-0123456789abcdef0', `id:${trailAccount}:i-0123456789abcdef0`],
    ['ec2.amazonaws.com', 'other', `principal::${roleArn}`],
    ['lambda.amazonaws.com', 'orders', `arn::arn:aws:lambda:eu-central-1:${trailAccount}:function:orders`],
    ['lambda.amazonaws.com', 'a b', `principal::${roleArn}`],
    ['ecs-tasks.amazonaws.com', 'i-0123456789abcdef0', `principal::${roleArn}`],
  ])('%s names its session %s', (service, name, holder) => {
    const { sink, session } = issued({ roleArn, roleSessionName: name });
    expect(session && sink.nameOf(heldByService(service, session, 'eu-central-1', sink))).toBe(holder);
  });

  it('names nobody without a role', () => {
    const { sink, session } = issued({ roleSessionName: 'orders' });
    expect(session && heldByService('lambda.amazonaws.com', session, 'eu-central-1', sink)).toBe(0);
  });
});
