import {
  GetBucketAclCommand,
  GetBucketEncryptionCommand,
  GetBucketLifecycleConfigurationCommand,
  GetBucketLoggingCommand,
  GetBucketNotificationConfigurationCommand,
  type GetBucketNotificationConfigurationCommandOutput,
  GetBucketOwnershipControlsCommand,
  GetBucketReplicationCommand,
  GetBucketVersioningCommand,
  GetPublicAccessBlockCommand,
  type Grant,
  paginateListBuckets,
  type S3Client,
} from '@aws-sdk/client-s3';
import { stagedSids } from '../../domain/access/staged-policy.js';
import type { CloudResourceRef, Found, JsonObject, Link } from '../../domain/resource/cloud-resource.js';
import { ResourceNotFoundError } from '../../domain/resource/errors.js';
import { foreignTags } from '../../domain/resource/ownership-tags.js';
import { encryptionKey, keyLinks } from '../parts/encryption-key.js';
import { policyConfiguration } from '../parts/resource-policy.js';
import { bucketPolicy } from './bucket-policy.js';
import { bucketTags } from './bucket-tags.js';
import { bucketTarget, unlessAbsent } from './bucket-target.js';

/** Reads what counts of a bucket. Throws ResourceNotFoundError also when the name belongs to another account by now. */
export async function discoverBucket(s3: S3Client, ref: CloudResourceRef): Promise<Found> {
  // The date says whether it is the same bucket: a deleted name can be taken again.
  const createdAt = await creationDate(s3, ref);
  const [policy, access, targets, versioning, lifecycle, key, tags] = await Promise.all([
    bucketPolicy(s3, ref).read(),
    readAccess(s3, ref),
    readTargets(s3, ref),
    s3.send(new GetBucketVersioningCommand(bucketTarget(ref))),
    readLifecycle(s3, ref),
    readKey(s3, ref),
    bucketTags(s3, ref),
  ]);
  return {
    ref,
    name: bucketTarget(ref).Bucket,
    tags,
    marks: stagedSids(policy),
    links: [...linksTo(targets, ref), ...keyLinks(encryptionKey(key, ref))],
    configuration: {
      createdAt,
      policy: policyConfiguration(policy),
      ...access,
      targets,
      versioning: versioning.Status ?? 'Disabled',
      lifecycle,
      kmsKey: key ?? null,
      tags: foreignTags(tags),
    },
  };
}

async function creationDate(s3: S3Client, ref: CloudResourceRef): Promise<string | null> {
  const { Bucket } = bucketTarget(ref);
  for await (const page of paginateListBuckets({ client: s3 }, { Prefix: Bucket, BucketRegion: ref.region })) {
    const bucket = page.Buckets?.find((one) => one.Name === Bucket);
    if (bucket !== undefined) return bucket.CreationDate?.toISOString() ?? null;
  }
  throw new ResourceNotFoundError(ref.arn);
}

/** Ways in beside the policy: access control lists, who owns objects, and the block on public access. */
async function readAccess(s3: S3Client, ref: CloudResourceRef): Promise<JsonObject> {
  const target = bucketTarget(ref);
  const [acl, ownership, block] = await Promise.all([
    s3.send(new GetBucketAclCommand(target)),
    unlessAbsent(() => s3.send(new GetBucketOwnershipControlsCommand(target))),
    unlessAbsent(() => s3.send(new GetPublicAccessBlockCommand(target))),
  ]);
  const others = (acl.Grants ?? []).filter((grant) => grant.Grantee?.ID !== acl.Owner?.ID);
  return {
    ownership: ownership?.OwnershipControls?.Rules?.[0]?.ObjectOwnership ?? 'ObjectWriter',
    grants: others.map(grantText).sort(),
    publicAccessBlock: { ...block?.PublicAccessBlockConfiguration },
  };
}

function grantText({ Grantee, Permission }: Grant): string {
  return `${Grantee?.ID ?? Grantee?.URI ?? Grantee?.EmailAddress} ${Permission}`;
}

/** Rules that delete or move objects later: one added before the cut would act on the purchaser's data. */
async function readLifecycle(s3: S3Client, ref: CloudResourceRef): Promise<readonly string[]> {
  const answer = await unlessAbsent(() => s3.send(new GetBucketLifecycleConfigurationCommand(bucketTarget(ref))));
  return (answer?.Rules ?? []).map((rule) => JSON.stringify(rule)).sort();
}

async function readKey(s3: S3Client, ref: CloudResourceRef): Promise<string | undefined> {
  const answer = await unlessAbsent(() => s3.send(new GetBucketEncryptionCommand(bucketTarget(ref))));
  return answer?.ServerSideEncryptionConfiguration?.Rules?.[0]?.ApplyServerSideEncryptionByDefault?.KMSMasterKeyID;
}

/** Where the bucket sends data or news of it, by way: sorted ARNs. */
export interface BucketTargets extends JsonObject {
  readonly notifies: readonly string[];
  readonly replicates: readonly string[];
  readonly logs: readonly string[];
}

async function readTargets(s3: S3Client, ref: CloudResourceRef): Promise<BucketTargets> {
  const target = bucketTarget(ref);
  const [notification, replication, logging] = await Promise.all([
    s3.send(new GetBucketNotificationConfigurationCommand(target)),
    unlessAbsent(() => s3.send(new GetBucketReplicationCommand(target))),
    s3.send(new GetBucketLoggingCommand(target)),
  ]);
  const destinations = (replication?.ReplicationConfiguration?.Rules ?? []).map((rule) => rule.Destination?.Bucket);
  const logBucket = logging.LoggingEnabled?.TargetBucket;
  return {
    notifies: sortedTexts(notificationTargets(notification)),
    replicates: sortedTexts(destinations),
    logs: logBucket === undefined ? [] : [`arn:aws:s3:::${logBucket}`],
  };
}

function notificationTargets(answer: GetBucketNotificationConfigurationCommandOutput): (string | undefined)[] {
  return [
    ...(answer.LambdaFunctionConfigurations ?? []).map((one) => one.LambdaFunctionArn),
    ...(answer.QueueConfigurations ?? []).map((one) => one.QueueArn),
    ...(answer.TopicConfigurations ?? []).map((one) => one.TopicArn),
  ];
}

function sortedTexts(texts: readonly (string | undefined)[]): readonly string[] {
  return [...new Set(texts.filter((text) => text !== undefined))].sort();
}

/** A bucket works without the far end of any of these; what listens there does not get news any more. */
function linksTo(targets: BucketTargets, ref: CloudResourceRef): Link[] {
  const linksOf = (arns: readonly string[], relation: string) =>
    arns.filter((arn) => arn !== ref.arn).map((toArn) => ({ toArn, relation, needs: false }));
  return [
    ...linksOf(targets.notifies, 'sends notifications to'),
    ...linksOf(targets.replicates, 'replicates to'),
    ...linksOf(targets.logs, 'stores logs in'),
  ];
}
