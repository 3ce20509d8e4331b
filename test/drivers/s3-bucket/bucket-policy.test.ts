import { DeleteBucketPolicyCommand, GetBucketPolicyCommand, PutBucketPolicyCommand, S3Client } from '@aws-sdk/client-s3';
import { expect, test } from '@jest/globals';
import { mockClient } from 'aws-sdk-client-mock';
import { bucketPolicy } from '../../../drivers/s3-bucket/bucket-policy.js';
import { bucketRef } from '../../support/bucket-world.js';
import { buildPolicy, buildStatement } from '../../support/policies.js';

const s3 = new S3Client({ region: 'eu-west-1' });
const policy = buildPolicy(buildStatement());
const target = { Bucket: 'data', ExpectedBucketOwner: '222222222222' };

test('reads the policy, and none where there is none', async () => {
  const cloud = mockClient(s3);
  cloud
    .on(GetBucketPolicyCommand, target)
    .resolvesOnce({ Policy: JSON.stringify(policy) })
    .rejects(Object.assign(new Error(), { name: 'NoSuchBucketPolicy' }));
  const store = bucketPolicy(s3, bucketRef('data'));

  expect([await store.read(), await store.read()]).toEqual([policy, undefined]);
});

test('writes without white space, and removes', async () => {
  const cloud = mockClient(s3);

  await bucketPolicy(s3, bucketRef('data')).write(policy);
  await bucketPolicy(s3, bucketRef('data')).remove();

  expect(cloud.commandCalls(PutBucketPolicyCommand, { ...target, Policy: JSON.stringify(policy) })).toHaveLength(1);
  expect(cloud.commandCalls(DeleteBucketPolicyCommand, target)).toHaveLength(1);
});
