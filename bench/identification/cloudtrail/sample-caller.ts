import type { Random } from '../estates/random.js';

/** A caller of the sample logs: the identity that CloudTrail writes, where it calls from and with what program. */
export interface SampleCaller {
  readonly identity: object;
  readonly sourceIPAddress: string;
  readonly userAgent: string;
  readonly vpcEndpointId?: string;
}

/** AWS account of the sample logs. */
export const sampleAwsAccountId = '210987654321';

function sessionOf(random: Random, role: string, name: string, delivery: object): object {
  const issuerId = `AROA${random.hex(17).toUpperCase()}`;
  return {
    type: 'AssumedRole',
    principalId: `${issuerId}:${name}`,
    arn: `arn:aws:sts::${sampleAwsAccountId}:assumed-role/${role}/${name}`,
    accountId: sampleAwsAccountId,
    accessKeyId: `ASIA${random.hex(16).toUpperCase()}`,
    sessionContext: {
      sessionIssuer: {
        type: 'Role',
        principalId: issuerId,
        arn: `arn:aws:iam::${sampleAwsAccountId}:role/${role}`,
        accountId: sampleAwsAccountId,
        userName: role,
      },
      attributes: { creationDate: '2026-03-02T08:15:40Z', mfaAuthenticated: 'false' },
      ...delivery,
    },
  };
}

function instance(random: Random, number: number): SampleCaller {
  const role = `shop-${number % 12}-instance-role`;
  return {
    identity: sessionOf(random, role, `i-0${random.hex(16)}`, { ec2RoleDelivery: '2.0' }),
    sourceIPAddress: `10.${number % 4}.${random.whole(0, 255)}.${random.whole(4, 250)}`,
    userAgent:
      'Boto3/1.34.51 md/Botocore#1.34.51 ua/2.0 os/linux#6.1.79-99.164.amzn2023.x86_64 md/arch#x86_64 lang/python#3.9.16 cfg/retry-mode#legacy',
    vpcEndpointId: `vpce-0${number % 4}a1b2c3d4e5f6a7b`,
  };
}

function workload(random: Random, number: number): SampleCaller {
  return {
    identity: sessionOf(random, `orders-${number % 20}-function-role-${random.hex(8)}`, `orders-${number % 20}-function`, {}),
    sourceIPAddress: `3.${random.whole(64, 127)}.${random.whole(0, 255)}.${random.whole(1, 254)}`,
    userAgent: 'aws-sdk-nodejs/3.750.0 Linux/5.10 lang/js md/nodejs#20.11.1 exec-env/AWS_Lambda_nodejs20.x api/dynamodb#3.750.0 m/E,b',
  };
}

function person(random: Random, number: number): SampleCaller {
  const name = `person-${number}`;
  const identity = {
    type: 'IAMUser',
    principalId: `AIDA${random.hex(17).toUpperCase()}`,
    arn: `arn:aws:iam::${sampleAwsAccountId}:user/${name}`,
    accountId: sampleAwsAccountId,
    accessKeyId: `AKIA${random.hex(16).toUpperCase()}`,
    userName: name,
  };
  return {
    identity,
    sourceIPAddress: `198.51.100.${random.whole(1, 254)}`,
    userAgent: '[aws-cli/2.15.24 Python/3.11.8 Linux/6.5.0 exe/x86_64]',
  };
}

/** Callers with the shares of a production account: mostly instances and functions, some people. */
export function sampleCallers(random: Random, count: number): readonly SampleCaller[] {
  return Array.from({ length: count }, (_, number) => {
    if (number % 10 < 5) return instance(random, number);
    return number % 10 < 9 ? workload(random, number) : person(random, number);
  });
}
