import { describe, expect, it } from '@jest/globals';
import { type Aliased, AliasIndex } from '../../../../domain/association/sources/alias-index.js';
import { arnOfId, resolveReference } from '../../../../domain/association/sources/reference.js';

const here = { awsAccountId: '222222222222', region: 'eu-west-1' };
const known = (arn: string, type: Aliased['type'], ...aliases: string[]): Aliased => ({ arn, type, ...here, aliases });

const key = 'arn:aws:kms:eu-west-1:222222222222:key/k-1';
const secret = 'arn:aws:secretsmanager:eu-west-1:222222222222:secret:db-a1b2c3';
const table = 'arn:aws:dynamodb:eu-west-1:222222222222:table/orders';
const names = new AliasIndex([
  known(key, 'kms-key', 'k-1', 'alias/data'),
  known(secret, 'secret', 'db'),
  known(table, 'dynamodb-table', 'orders'),
  known('arn:lb', 'load-balancer', 'web-1.eu-west-1.elb.amazonaws.com'),
  known('arn:repo', 'ecr-repository', 'shop', '222222222222.dkr.ecr.eu-west-1.amazonaws.com/shop'),
  known('arn:api', 'http-api', 'a1b2', 'a1b2.execute-api.eu-west-1.amazonaws.com'),
  known('arn:zone', 'hosted-zone', 'z1'),
]);

describe('resolveReference', () => {
  it.each([
    [table, table],
    [`${table}/stream/2026`, table],
    [`${secret}:password::`, secret],
    ['arn:aws:kms:eu-west-1:222222222222:alias/data', key],
    ['alias/data', key],
    ['orders', table],
    ['dualstack.WEB-1.eu-west-1.elb.amazonaws.com.', 'arn:lb'],
    ['https://web-1.eu-west-1.elb.amazonaws.com:443/path?x=1', 'arn:lb'],
    ['222222222222.dkr.ecr.eu-west-1.amazonaws.com/shop:v1', 'arn:repo'],
    ['222222222222.dkr.ecr.eu-west-1.amazonaws.com/shop@sha256:00', 'arn:repo'],
    ['https://a1b2.execute-api.eu-west-1.amazonaws.com/prod', 'arn:api'],
    ['arn:aws:execute-api:eu-west-1:222222222222:a1b2/*/GET/', 'arn:api'],
    ['/hostedzone/Z1', 'arn:zone'],
  ])('%s is %s', (text, arn) => {
    expect(resolveReference(text, names, here)).toBe(arn);
  });

  it('makes the ARN of an id of the only type it can be, though it was not read', () => {
    expect(resolveReference('subnet-9', names, here, ['subnet'])).toBe('arn:aws:ec2:eu-west-1:222222222222:subnet/subnet-9');
    expect(resolveReference('/aws/lambda/f', names, here, ['log-group'])).toBe(
      'arn:aws:logs:eu-west-1:222222222222:log-group:/aws/lambda/f',
    );
  });

  it.each(['', 'nobody', 'alias/aws/ebs', '*', 'x'.repeat(3_000), 'arn:aws:s3:::*'])('%p is nothing', (text) => {
    expect(resolveReference(text, names, here, text.startsWith('alias') ? ['kms-key'] : undefined)).toBeUndefined();
  });

  it('takes no ARN of another type than it may be', () => {
    expect(resolveReference(table, names, here, ['sqs-queue'])).toBeUndefined();
  });
});

describe('arnOfId', () => {
  it('knows no ARN of types that make their own', () => {
    expect(arnOfId('load-balancer', 'web', here)).toBeUndefined();
    expect(arnOfId('s3-bucket', 'data', here)).toBe('arn:aws:s3:::data');
  });
});
