import { describe, expect, it } from '@jest/globals';
import { NameIndex } from '../../../../domain/association/join/name-index.js';
import { aKnownResource } from '../../../support/a-known-resource.js';

const account = '000000000001';

describe('NameIndex', () => {
  it('finds an ARN, and the resource whose part or version it names', () => {
    const arns = ['arn:aws:s3:::orders', 'arn:aws:lambda:eu-west-1:1:function:f', 'arn:aws:dynamodb:eu-west-1:1:table/t'];
    const names = new NameIndex(arns.map((arn) => aKnownResource('s3-bucket', arn, { arn })));

    expect(names.ofArn('arn:aws:s3:::orders')).toBe(0);
    expect(names.ofArn('arn:aws:s3:::orders/2026/a.json')).toBe(0);
    expect(names.ofArn('arn:aws:lambda:eu-west-1:1:function:f:7')).toBe(1);
    expect(names.ofArn('arn:aws:dynamodb:eu-west-1:1:table/t/stream/x')).toBe(2);
    expect(names.ofArn('arn:aws:s3:::orders-2')).toBeUndefined();
    expect(names.ofArn('__proto__')).toBeUndefined();
  });

  it('finds a resource that has one name twice', () => {
    const names = new NameIndex([aKnownResource('sqs-queue', 'jobs', { aliases: ['jobs', 'work', 'jobs'] })]);

    expect(names.ofAlias(account, '', 'jobs')).toBe(0);
  });

  it('finds a name in its AWS account and region only, where one alone has it', () => {
    const names = new NameIndex([
      aKnownResource('sqs-queue', 'jobs'),
      aKnownResource('sqs-queue', 'mail'),
      aKnownResource('sns-topic', 'mail', { region: 'us-east-1' }),
      aKnownResource('sqs-queue', 'other', { awsAccountId: '000000000002' }),
    ]);

    expect(names.ofAlias(account, '', 'JOBS')).toBe(0);
    expect(names.ofAlias(account, '', 'mail')).toBeUndefined();
    expect(names.ofAlias(account, 'us-east-1', 'mail')).toBe(2);
    expect(names.ofAlias(account, '', 'other')).toBeUndefined();
    expect(names.ofAlias('000000000003', '', 'jobs')).toBeUndefined();
  });

  it('finds in any account what exists once in the world', () => {
    const names = new NameIndex([
      aKnownResource('ec2-instance', 'i-0123456789abcdef0'),
      aKnownResource('s3-bucket', 'orders'),
      aKnownResource('rds-instance', 'db', { aliases: ['db.abc.eu-west-1.rds.amazonaws.com'] }),
    ]);

    expect(names.ofAlias('', '', 'i-0123456789abcdef0')).toBe(0);
    expect(names.ofAlias('000000000002', '', 'orders')).toBe(1);
    expect(names.ofHostName('DB.abc.eu-west-1.rds.amazonaws.com.')).toBe(2);
    expect(names.ofHostName('orders')).toBeUndefined();
  });
});
