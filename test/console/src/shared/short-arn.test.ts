import { describe, expect, it } from '@jest/globals';
import { shortArn } from '../../../../console/src/shared/short-arn.js';

describe('shortArn', () => {
  it.each([
    ['arn:aws:ec2:eu-west-1:222222222222:instance/i-1', 'i-1'],
    ['arn:aws:s3:::orders-data', 'orders-data'],
    ['arn:aws:secretsmanager:eu-west-1:222222222222:secret:shop/database-Ab12', 'shop/database-Ab12'],
    ['no arn', 'no arn'],
  ])('%s is known as %s', (arn, name) => {
    expect(shortArn(arn)).toBe(name);
  });
});
