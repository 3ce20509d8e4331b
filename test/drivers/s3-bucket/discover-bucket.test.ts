import {
  GetBucketAclCommand,
  GetBucketEncryptionCommand,
  GetBucketLifecycleConfigurationCommand,
  GetBucketLoggingCommand,
  GetBucketNotificationConfigurationCommand,
  GetBucketOwnershipControlsCommand,
  GetBucketPolicyCommand,
  GetBucketReplicationCommand,
  GetBucketTaggingCommand,
  GetBucketVersioningCommand,
  GetPublicAccessBlockCommand,
  ListBucketsCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import { describe, expect, test } from '@jest/globals';
import { mockClient } from 'aws-sdk-client-mock';
import { ResourceNotFoundError } from '../../../domain/resource/errors.js';
import { discoverBucket } from '../../../drivers/s3-bucket/discover-bucket.js';
import { bucketRef } from '../../support/bucket-world.js';

const absent = (name: string) => Object.assign(new Error(name), { name });

/** A bucket that has nothing but its name. */
function bareBucket() {
  const s3 = new S3Client({ region: 'eu-west-1' });
  const cloud = mockClient(s3);
  cloud.on(ListBucketsCommand, { Prefix: 'data', BucketRegion: 'eu-west-1' }).resolves({
    Buckets: [
      { Name: 'data-2', CreationDate: new Date('2020-01-01T00:00:00Z') },
      { Name: 'data', CreationDate: new Date('2026-01-01T00:00:00Z') },
    ],
  });
  const Owner = { ID: 'owner' };
  cloud.on(GetBucketAclCommand).resolves({ Owner, Grants: [{ Grantee: { ...Owner, Type: 'CanonicalUser' }, Permission: 'FULL_CONTROL' }] });
  cloud.on(GetBucketLoggingCommand).resolves({});
  cloud.on(GetBucketNotificationConfigurationCommand).resolves({});
  cloud.on(GetBucketVersioningCommand).resolves({});
  cloud.on(GetBucketLifecycleConfigurationCommand).rejects(absent('NoSuchLifecycleConfiguration'));
  cloud.on(GetBucketPolicyCommand).rejects(absent('NoSuchBucketPolicy'));
  cloud.on(GetBucketTaggingCommand).rejects(absent('NoSuchTagSet'));
  cloud.on(GetBucketOwnershipControlsCommand).rejects(absent('OwnershipControlsNotFoundError'));
  cloud.on(GetPublicAccessBlockCommand).rejects(absent('NoSuchPublicAccessBlockConfiguration'));
  cloud.on(GetBucketReplicationCommand).rejects(absent('ReplicationConfigurationNotFoundError'));
  cloud.on(GetBucketEncryptionCommand).rejects(absent('ServerSideEncryptionConfigurationNotFoundError'));
  return { s3, cloud, discover: () => discoverBucket(s3, bucketRef('data')) };
}

describe('discoverBucket', () => {
  test('reads a bucket that has nothing but its name', async () => {
    const { discover } = bareBucket();

    expect(await discover()).toEqual({
      ref: bucketRef('data'),
      marks: [],
      name: 'data',
      tags: {},
      links: [],
      configuration: {
        createdAt: '2026-01-01T00:00:00.000Z',
        policy: null,
        ownership: 'ObjectWriter',
        grants: [],
        publicAccessBlock: {},
        targets: { notifies: [], replicates: [], logs: [] },
        versioning: 'Disabled',
        lifecycle: [],
        kmsKey: null,
        tags: {},
      },
    });
  });

  test('reads every way out, as configuration and as links', async () => {
    const { cloud, discover } = bareBucket();
    const [lambda, queue, topic] = ['lambda:eu-west-1:2:function:f', 'sqs:eu-west-1:2:q', 'sns:eu-west-1:2:t'].map(
      (end) => `arn:aws:${end}`,
    );
    cloud.on(GetBucketNotificationConfigurationCommand).resolves({
      LambdaFunctionConfigurations: [{ LambdaFunctionArn: lambda, Events: [] }],
      QueueConfigurations: [{ QueueArn: queue, Events: [] }],
      TopicConfigurations: [{ TopicArn: topic, Events: [] }],
    });
    const Destination = { Bucket: 'arn:aws:s3:::copies' };
    cloud
      .on(GetBucketReplicationCommand)
      .resolves({ ReplicationConfiguration: { Role: 'r', Rules: [{ Status: 'Enabled', Destination }] } });
    cloud.on(GetBucketLoggingCommand).resolves({ LoggingEnabled: { TargetBucket: 'logs', TargetPrefix: '' } });

    const found = await discover();

    expect(found.configuration.targets).toEqual({
      notifies: [lambda, topic, queue],
      replicates: [Destination.Bucket],
      logs: ['arn:aws:s3:::logs'],
    });
    expect(found.links.map(({ toArn, needs }) => `${toArn} ${needs}`)).toEqual(
      [lambda, topic, queue, Destination.Bucket, 'arn:aws:s3:::logs'].map((arn) => `${arn} false`),
    );
  });

  test('reads grants to others, ownership, versions, key and tags', async () => {
    const { cloud, discover } = bareBucket();
    const Grantee = { Type: 'Group' as const, URI: 'http://acs.amazonaws.com/groups/global/AllUsers' };
    cloud.on(GetBucketAclCommand).resolves({ Owner: { ID: 'owner' }, Grants: [{ Grantee, Permission: 'READ' }] });
    cloud.on(GetBucketOwnershipControlsCommand).resolves({ OwnershipControls: { Rules: [{ ObjectOwnership: 'BucketOwnerEnforced' }] } });
    cloud.on(GetBucketVersioningCommand).resolves({ Status: 'Enabled' });
    const ApplyServerSideEncryptionByDefault = { SSEAlgorithm: 'aws:kms' as const, KMSMasterKeyID: 'k-1' };
    cloud
      .on(GetBucketEncryptionCommand)
      .resolves({ ServerSideEncryptionConfiguration: { Rules: [{ ApplyServerSideEncryptionByDefault }] } });
    const ours = { Key: 'conveyance:owner', Value: 'cus_a' };
    cloud.on(GetBucketTaggingCommand).resolves({ TagSet: [{ Key: 'team', Value: 'web' }, ours] });

    const rule = { ID: 'expire', Status: 'Enabled' as const, Expiration: { Days: 30 } };
    cloud.on(GetBucketLifecycleConfigurationCommand).resolves({ Rules: [rule] });

    const found = await discover();

    expect(found.configuration.lifecycle).toEqual([JSON.stringify(rule)]);
    expect(found.configuration).toMatchObject({ grants: [`${Grantee.URI} READ`], ownership: 'BucketOwnerEnforced', versioning: 'Enabled' });
    expect(found.links).toEqual([{ toArn: 'arn:aws:kms:eu-west-1:222222222222:key/k-1', relation: 'is encrypted with', needs: true }]);
    expect([found.tags, found.configuration.tags]).toEqual([{ team: 'web', 'conveyance:owner': 'cus_a' }, { team: 'web' }]);
  });

  test('a bucket that only begins with the name is another one', async () => {
    const { cloud, discover } = bareBucket();
    cloud.on(ListBucketsCommand).resolves({ Buckets: [{ Name: 'data-2' }] });

    await expect(discover()).rejects.toBeInstanceOf(ResourceNotFoundError);
  });
});
