import { DescribeInstanceInformationCommand, SSMClient } from '@aws-sdk/client-ssm';
import { beforeEach, describe, expect, test } from '@jest/globals';
import { mockClient } from 'aws-sdk-client-mock';
import { LeaseExpiredError, ThrottledError } from '../../../domain/resource/errors.js';
import type { DriverContext } from '../../../drivers/driver.js';
import { guestAccess } from '../../../drivers/parts/guest-access.js';
import { member } from '../../support/member-fixture.js';

const ssm = mockClient(SSMClient);
const context = { clients: { ssm: new SSMClient({ region: member.region }) } } as unknown as DriverContext;
const found = (keyName: string | null) => ({
  ref: { type: 'ec2-instance' as const, arn: 'arn:aws:ec2:eu-west-1:222222222222:instance/i-1', ...member },
  configuration: { keyName },
  tags: {},
  links: [],
});

beforeEach(() => {
  ssm.reset();
});

describe('the guest can never be proven, and the reason says what is known', () => {
  test.each([
    ['Online', 'A Systems Manager agent is online.'],
    ['ConnectionLost', 'The Systems Manager agent is offline.'],
    [undefined, 'No Systems Manager agent is registered.'],
  ] as const)('agent %s', async (PingStatus, sentence) => {
    ssm.on(DescribeInstanceInformationCommand).resolves({ InstanceInformationList: PingStatus === undefined ? [] : [{ PingStatus }] });

    const [guest] = await guestAccess(context, found(null));

    expect(guest).toMatchObject({ what: 'guest operating system', state: 'cannot-be-proven' });
    expect(guest?.reason).toContain(sentence);
    expect(ssm.commandCalls(DescribeInstanceInformationCommand)[0]?.args[0].input.Filters).toEqual([
      { Key: 'InstanceIds', Values: ['i-1'] },
    ]);
  });

  test('no answer', async () => {
    ssm.on(DescribeInstanceInformationCommand).rejects(Object.assign(new Error(), { name: 'AccessDeniedException' }));

    const [guest] = await guestAccess(context, found(null));

    expect(guest).toMatchObject({ state: 'cannot-be-proven', reason: expect.stringContaining('no answer (MemberAccessDenied)') });
  });
});

test('a key pair is named beside the guest', async () => {
  ssm.on(DescribeInstanceInformationCommand).resolves({});

  const left = await guestAccess(context, found('ops'));

  expect(left.map((access) => [access.what, access.state])).toEqual([
    ['guest operating system', 'cannot-be-proven'],
    ['key pair ops', 'cannot-be-proven'],
  ]);
});

test.each([
  ['ThrottlingException', ThrottledError],
  ['LeaseExpired', LeaseExpiredError],
])('%s is thrown: the step is tried again', async (name, kind) => {
  const error = kind === LeaseExpiredError ? new LeaseExpiredError('late') : Object.assign(new Error(), { name });
  ssm.on(DescribeInstanceInformationCommand).rejects(error);

  await expect(guestAccess(context, found(null))).rejects.toBeInstanceOf(kind);
});
