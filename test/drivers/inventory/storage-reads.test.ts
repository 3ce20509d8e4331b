import { expect, it } from '@jest/globals';
import { storageReads } from '../../../drivers/inventory/storage-reads.js';
import { askedFor, readWith } from '../../support/canned-inventory.js';

it('reads buckets and file systems, with the permissions it asks for', async () => {
  const { items, actions } = await readWith(storageReads, {
    ListBuckets: { Buckets: [{ Name: 'data' }] },
    GetBucketPolicy: { Policy: '{}' },
    GetBucketNotificationConfiguration: { QueueConfigurations: [{ QueueArn: 'q' }] },
    GetBucketLogging: { LoggingEnabled: { TargetBucket: 'logs' } },
    GetBucketTagging: { TagSet: [{ Key: 'a', Value: 'b' }] },
    GetBucketReplication: { ReplicationConfiguration: { Role: 'r' } },
    ListBucketInventoryConfigurations: { InventoryConfigurationList: [{ Id: 'weekly' }] },
    GetBucketWebsite: { RedirectAllRequestsTo: { HostName: 'shop.example' } },
    DescribeFileSystems: { FileSystems: [{ FileSystemId: 'fs-1', Tags: [] }] },
    DescribeFileSystemPolicy: { Policy: '{}' },
    DescribeAccessPoints: { AccessPoints: [{ AccessPointId: 'fsap-1' }] },
    DescribeMountTargets: { MountTargets: [{ MountTargetId: 'fsmt-1' }] },
    DescribeMountTargetSecurityGroups: { SecurityGroups: ['sg-1'] },
  });

  expect(items).toEqual([
    {
      type: 's3-bucket',
      configuration: {
        ...{ Name: 'data', Policy: '{}', QueueConfigurations: [{ QueueArn: 'q' }], LoggingEnabled: { TargetBucket: 'logs' } },
        ReplicationConfiguration: { Role: 'r' },
        InventoryConfigurationList: [{ Id: 'weekly' }],
        RedirectAllRequestsTo: { HostName: 'shop.example' },
      },
      tags: { a: 'b' },
    },
    {
      type: 'efs-file-system',
      configuration: { FileSystemId: 'fs-1', Tags: [], AccessPoints: [{ AccessPointId: 'fsap-1' }], Policy: '{}' },
      tags: {},
    },
    { type: 'efs-mount-target', configuration: { MountTargetId: 'fsmt-1', SecurityGroups: ['sg-1'] } },
  ]);
  expect(actions).toEqual(askedFor(storageReads));
});
