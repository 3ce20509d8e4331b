import {
  DescribeFileSystemPolicyCommand,
  DescribeMountTargetSecurityGroupsCommand,
  DescribeMountTargetsCommand,
  EFSClient,
  paginateDescribeAccessPoints,
  paginateDescribeFileSystems,
} from '@aws-sdk/client-efs';
import {
  GetBucketEncryptionCommand,
  GetBucketLoggingCommand,
  GetBucketNotificationConfigurationCommand,
  GetBucketPolicyCommand,
  GetBucketReplicationCommand,
  GetBucketTaggingCommand,
  GetBucketWebsiteCommand,
  ListBucketInventoryConfigurationsCommand,
  paginateListBuckets,
  S3Client,
} from '@aws-sdk/client-s3';
import { inTurns } from '../../domain/resource/in-turns.js';
import { callsAtOnce, detailsMax, type InventoryContext, type InventoryRead, itemsMax, type ReadItem } from './inventory-read.js';
import { allOn, detailed, paged, plain, readItem, tagMap, textOf } from './read-parts.js';

const efs = (context: InventoryContext) => ({ client: context.client(EFSClient) });

async function bucketItem(context: InventoryContext, Bucket: string): Promise<ReadItem> {
  const s3 = context.client(S3Client);
  const [policy, notification, logging, encryption, tagging, copies] = await Promise.all([
    context.part('s3:GetBucketPolicy', () => s3.send(new GetBucketPolicyCommand({ Bucket }))),
    context.part('s3:GetBucketNotification', () => s3.send(new GetBucketNotificationConfigurationCommand({ Bucket }))),
    context.part('s3:GetBucketLogging', () => s3.send(new GetBucketLoggingCommand({ Bucket }))),
    context.part('s3:GetEncryptionConfiguration', () => s3.send(new GetBucketEncryptionCommand({ Bucket }))),
    context.part('s3:GetBucketTagging', () => s3.send(new GetBucketTaggingCommand({ Bucket }))),
    copiesOf(context, Bucket),
  ]);
  const { LambdaFunctionConfigurations, QueueConfigurations, TopicConfigurations } = notification ?? {};
  const configuration = plain({
    Name: Bucket,
    Policy: policy?.Policy,
    LambdaFunctionConfigurations,
    QueueConfigurations,
    TopicConfigurations,
    LoggingEnabled: logging?.LoggingEnabled,
    ServerSideEncryptionConfiguration: encryption?.ServerSideEncryptionConfiguration,
    ...copies,
  });
  return { type: 's3-bucket', configuration, tags: tagMap(tagging?.TagSet) };
}

/** Where a bucket is copied to, listed in, and where it sends visitors. */
async function copiesOf(context: InventoryContext, Bucket: string): Promise<object> {
  const s3 = context.client(S3Client);
  const [replication, inventories, website] = await Promise.all([
    context.part('s3:GetReplicationConfiguration', () => s3.send(new GetBucketReplicationCommand({ Bucket }))),
    context.part('s3:GetInventoryConfiguration', () => s3.send(new ListBucketInventoryConfigurationsCommand({ Bucket }))),
    context.part('s3:GetBucketWebsite', () => s3.send(new GetBucketWebsiteCommand({ Bucket }))),
  ]);
  return {
    ReplicationConfiguration: replication?.ReplicationConfiguration,
    InventoryConfigurationList: inventories?.InventoryConfigurationList,
    RedirectAllRequestsTo: website?.RedirectAllRequestsTo,
  };
}

const buckets: InventoryRead = {
  types: ['s3-bucket'],
  services: 'regional',
  action: 's3:ListAllMyBuckets',
  details: [
    's3:GetBucketPolicy',
    's3:GetBucketNotification',
    's3:GetBucketLogging',
    's3:GetEncryptionConfiguration',
    's3:GetBucketTagging',
    's3:GetReplicationConfiguration',
    's3:GetInventoryConfiguration',
    's3:GetBucketWebsite',
  ],
  async items(context) {
    const pages = paginateListBuckets({ client: context.client(S3Client) }, { BucketRegion: context.region });
    const names = (await allOn(pages, (page) => page.Buckets)).map(({ Name = '' }) => Name);
    const asked = await inTurns(names.slice(0, detailsMax), callsAtOnce, (name) => bucketItem(context, name));
    return [...asked, ...names.slice(detailsMax).map((Name) => readItem('s3-bucket', { Name }))];
  },
};

const fileSystems = paged(
  'efs-file-system',
  'elasticfilesystem:DescribeFileSystems',
  (context) => paginateDescribeFileSystems(efs(context), {}),
  (page) => page.FileSystems,
);

/** Mount targets are listed by file system only; at most one for each zone, so there is one page. */
const mountTargets: InventoryRead = {
  types: ['efs-mount-target'],
  services: 'regional',
  action: 'elasticfilesystem:DescribeMountTargets',
  details: ['elasticfilesystem:DescribeFileSystems'],
  async items(context) {
    const listed = await inTurns(await fileSystems.items(context), callsAtOnce, (item) =>
      efs(context).client.send(new DescribeMountTargetsCommand({ FileSystemId: textOf(item, 'FileSystemId') })),
    );
    const found = listed.flatMap((answer) => answer.MountTargets ?? []);
    return found.slice(0, itemsMax).map((one) => readItem('efs-mount-target', one));
  },
};

/** Buckets and file systems. */
export const storageReads: readonly InventoryRead[] = [
  buckets,
  detailed(fileSystems, ['elasticfilesystem:DescribeFileSystemPolicy', 'elasticfilesystem:DescribeAccessPoints'], async (context, item) => {
    const FileSystemId = textOf(item, 'FileSystemId');
    const answer = await context.part('elasticfilesystem:DescribeFileSystemPolicy', () =>
      efs(context).client.send(new DescribeFileSystemPolicyCommand({ FileSystemId })),
    );
    const points = await context.part('elasticfilesystem:DescribeAccessPoints', () =>
      allOn(paginateDescribeAccessPoints(efs(context), { FileSystemId }), (page) => page.AccessPoints),
    );
    return { AccessPoints: points ?? [], ...(answer?.Policy !== undefined && { Policy: answer.Policy }) };
  }),
  detailed(mountTargets, ['elasticfilesystem:DescribeMountTargetSecurityGroups'], async (context, item) => {
    const ask = new DescribeMountTargetSecurityGroupsCommand({ MountTargetId: textOf(item, 'MountTargetId') });
    const answer = await context.part('elasticfilesystem:DescribeMountTargetSecurityGroups', () => efs(context).client.send(ask));
    return { SecurityGroups: answer?.SecurityGroups ?? [] };
  }),
];
