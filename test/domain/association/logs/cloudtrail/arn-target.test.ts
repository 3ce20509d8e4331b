import { describe, expect, it } from '@jest/globals';
import { arnTarget } from '../../../../../domain/association/logs/cloudtrail/arn-target.js';

describe('arnTarget', () => {
  it.each([
    ['arn:aws:s3:::assets/a/b c.json', 'arn:aws:s3:::assets'],
    ['arn:aws:dynamodb:eu-central-1:210987654321:table/orders/index/by-day', 'arn:aws:dynamodb:eu-central-1:210987654321:table/orders'],
    ['arn:aws:lambda:eu-central-1:210987654321:function:orders:7', 'arn:aws:lambda:eu-central-1:210987654321:function:orders'],
    ['arn:aws-cn:sqs:cn-north-1:210987654321:orders', 'arn:aws-cn:sqs:cn-north-1:210987654321:orders'],
  ])('names the resource of %s', (arn, target) => {
    expect(arnTarget(arn)).toBe(target);
  });

  it.each([
    '',
    'arn:aws:s3',
    'x-arn:aws:s3:::a',
    'arn:aws:sqs:eu-central-1:21098765432:short',
    'arn:aws:iam::210987654321:role/*',
    'arn:aws:s3:::a\nb',
    `arn:aws:s3:::${'a'.repeat(1_100)}`,
  ])('finds no resource in %j', (text) => {
    expect(arnTarget(text)).toBeUndefined();
  });
});
