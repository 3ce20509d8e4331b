import { describe, expect, it } from '@jest/globals';
import { foreignType } from '../../../../domain/association/join/foreign-type.js';

describe('foreignType', () => {
  it.each([
    ['arn:aws:s3:::theirs/key', 's3-bucket'],
    ['arn:aws:sqs:eu-west-1:2:theirs', 'sqs-queue'],
    ['arn:aws:lambda:eu-west-1:2:function:theirs', 'lambda-function'],
    ['arn:aws:iam::2:role/path/theirs', 'iam-role'],
    ['arn:aws:sts::2:assumed-role/theirs/session', 'iam-role'],
    ['arn:aws:kms:eu-west-1:2:key/1234', 'kms-key'],
    ['arn:aws:batch:eu-west-1:2:job-queue/theirs', 'batch-job-queue'],
    ['i-0123456789abcdef0', 'ec2-instance'],
    ['eni-0123456789abcdef0', 'network-interface'],
    ['arn:aws:unheard:eu-west-1:2:of', 'other'],
    ['constructor-00', 'other'],
    ['', 'other'],
  ])('tells of %s the type only', (name, type) => {
    expect(foreignType({ kind: 0, scope: '', name })).toBe(type);
  });
});
