import { DeleteBucketTaggingCommand, GetBucketTaggingCommand, PutBucketTaggingCommand, S3Client } from '@aws-sdk/client-s3';
import { describe, expect, test } from '@jest/globals';
import { mockClient } from 'aws-sdk-client-mock';
import { bucketTags, tagBucket, untagBucket } from '../../../drivers/s3-bucket/bucket-tags.js';
import { bucketRef } from '../../support/bucket-world.js';

const ref = bucketRef('data');
const team = { Key: 'team', Value: 'web' };
const lock = { Key: 'conveyance:lock', Value: 'trf_a' };

function cloudWith(...TagSet: readonly { Key: string; Value: string }[]) {
  const s3 = new S3Client({ region: 'eu-west-1' });
  const cloud = mockClient(s3);
  cloud.on(GetBucketTaggingCommand).resolves({ TagSet: [...TagSet] });
  const written = () => cloud.commandCalls(PutBucketTaggingCommand).map((call) => call.args[0].input.Tagging?.TagSet);
  return { s3, cloud, written };
}

describe('tagBucket', () => {
  test('keeps the tags of others', async () => {
    const { s3, written } = cloudWith(team);

    await tagBucket(s3, ref, { [lock.Key]: lock.Value });

    expect(written()).toEqual([[team, lock]]);
  });

  test('writes nothing when they are there', async () => {
    const { s3, written } = cloudWith(team, lock);

    await tagBucket(s3, ref, { [lock.Key]: lock.Value });

    expect(written()).toEqual([]);
  });
});

describe('untagBucket', () => {
  test('keeps the tags of others', async () => {
    const { s3, written } = cloudWith(team, lock);

    await untagBucket(s3, ref, { [lock.Key]: lock.Value });

    expect(written()).toEqual([[team]]);
  });

  test("keeps another's value", async () => {
    const { s3, written } = cloudWith(lock);

    await untagBucket(s3, ref, { [lock.Key]: 'trf_b' });

    expect(written()).toEqual([]);
  });

  test('takes away the whole set with its last tag: S3 stores no empty one', async () => {
    const { s3, cloud, written } = cloudWith(lock);

    await untagBucket(s3, ref, { [lock.Key]: lock.Value });

    expect(written()).toEqual([]);
    expect(cloud.commandCalls(DeleteBucketTaggingCommand)).toHaveLength(1);
  });
});

test('a bucket without tags has none', async () => {
  const { s3, cloud } = cloudWith();
  cloud.on(GetBucketTaggingCommand).rejects(Object.assign(new Error(), { name: 'NoSuchTagSet' }));

  expect(await bucketTags(s3, ref)).toEqual({});
});
