import { expect, test } from '@jest/globals';
import { bucketTarget, unlessAbsent } from '../../../drivers/s3-bucket/bucket-target.js';
import { bucketRef } from '../../support/bucket-world.js';

const failing = (name: string) => async () => {
  throw Object.assign(new Error(name), { name });
};

test('a bucket is named with the account that must own it', () => {
  expect(bucketTarget(bucketRef('data'))).toEqual({ Bucket: 'data', ExpectedBucketOwner: '222222222222' });
});

test('a part that is not there is no failure', async () => {
  expect(await unlessAbsent(failing('NoSuchBucketPolicy'))).toBeUndefined();
  expect(await unlessAbsent(async () => 'there')).toBe('there');
});

test.each(['NoSuchBucket', 'AccessDenied'])('%s is', async (name) => {
  await expect(unlessAbsent(failing(name))).rejects.toThrow(name);
});
