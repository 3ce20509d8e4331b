/*
 * Moving an S3 bucket: the bucket policy names the purchaser where it named the seller; objects stay where they are.
 * Left behind: copies made before the cut, and presigned URLs until they expire.
 */
import { paginateListBuckets } from '@aws-sdk/client-s3';
import type { Parties } from '../domain/access/parties.js';
import { policyBlockers } from '../domain/access/policy-blockers.js';
import { policyResiduals } from '../domain/access/policy-residuals.js';
import type { Found } from '../domain/resource/cloud-resource.js';
import type { Driver, Permission } from './driver.js';
import { keyResiduals } from './parts/encryption-key.js';
import { listed, listedMax } from './parts/listed.js';
import { foundPolicy, stageResourcePolicy, switchResourcePolicy, unstageResourcePolicy } from './parts/resource-policy.js';
import { tagRoomBlockers, tagsPerResourceMax } from './parts/tag-room-blockers.js';
import { keyStays } from './parts/warnings.js';
import { agreedTargetsStay, bucketAccess, grantBlockers, targetBlockers } from './s3-bucket/bucket-access.js';
import { bucketPolicy, bucketPolicyBytesMax } from './s3-bucket/bucket-policy.js';
import { tagBucket, untagBucket } from './s3-bucket/bucket-tags.js';
import { discoverBucket } from './s3-bucket/discover-bucket.js';
import { requestFigures } from './s3-bucket/request-figures.js';

function onBuckets(...names: readonly string[]): readonly Permission[] {
  return names.map((name) => ({ action: `s3:${name}`, on: { pattern: 'arn:aws:s3:::*' } }));
}

const listing: readonly Permission[] = [{ action: 's3:ListAllMyBuckets', on: 'any' }];

const reading: readonly Permission[] = [
  ...listing,
  ...onBuckets(
    'GetBucketAcl',
    'GetBucketLogging',
    'GetBucketNotification',
    'GetBucketOwnershipControls',
    'GetBucketPolicy',
    'GetBucketPublicAccessBlock',
    'GetBucketTagging',
    'GetBucketVersioning',
    'GetEncryptionConfiguration',
    'GetLifecycleConfiguration',
    'GetReplicationConfiguration',
  ),
];

/**
 * A bucket and its policy. `tagControl` is `none`: S3 evaluates tags of general purpose buckets only where ABAC was enabled on the bucket
 * (https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutBucketAbac.html), which is off by default and would change how it is tagged.
 */
export const s3Bucket: Driver = {
  type: 's3-bucket',
  label: 'S3 bucket',
  scope: 'regional',
  permissions: {
    list: listing,
    discover: reading,
    tag: onBuckets('GetBucketTagging', 'PutBucketTagging'),
    stage: onBuckets('GetBucketPolicy', 'PutBucketPolicy'),
    unstage: onBuckets('GetBucketPolicy', 'PutBucketPolicy', 'DeleteBucketPolicy'),
    rotate: [],
    discard: [],
    switchOver: onBuckets('GetBucketPolicy', 'PutBucketPolicy', 'DeleteBucketPolicy'),
    verify: reading,
  },
  figures: requestFigures,
  staging: 'inert',
  credential: 'none',
  tagControl: 'none',
  limits: { listedMax, bucketPolicyBytesMax, tagsPerResourceMax },
  dependsOn: [],
  carries: ['objects and their versions', 'lifecycle, replication and notification rules'],
  meters: ['bucket-gib-hour'],

  list: ({ clients, awsAccountId, region }) =>
    listed(paginateListBuckets({ client: clients.s3 }, { BucketRegion: region }), (page) =>
      page.Buckets?.map(({ Name }) => ({ type: 's3-bucket', arn: `arn:aws:s3:::${Name}`, awsAccountId, region })),
    ),

  discover: (context, ref) => discoverBucket(context.clients.s3, ref),

  blockers: (found, parties) => [
    ...blockersOfPolicy(found, parties),
    ...grantBlockers(found),
    ...targetBlockers(found, parties),
    ...tagRoomBlockers(found),
  ],

  warnings: (found, parties) => [...keyStays(found, parties), ...agreedTargetsStay(found, parties)],

  stage: (context, found, parties) => stageResourcePolicy(bucketPolicy(context.clients.s3, found.ref), parties, bucketPolicyBytesMax),
  unstage: (context, { ref }, { transferId }) => unstageResourcePolicy(bucketPolicy(context.clients.s3, ref), transferId),
  rotate: noCredential,
  discard: noCredential,
  switchOver: (context, { ref }, parties) => switchResourcePolicy(bucketPolicy(context.clients.s3, ref), parties),

  async verify(context, record, parties, reading) {
    const found = reading ?? (await discoverBucket(context.clients.s3, record.ref));
    return [
      ...policyResiduals(foundPolicy(record.found), foundPolicy(found), parties, { ...record.ref, name: 'bucket policy' }),
      ...keyResiduals(record.ref.arn, found.links, parties),
      ...bucketAccess(found, parties, context.now()),
    ];
  },

  async tag(context, refs, tags) {
    for (const ref of refs) await tagBucket(context.clients.s3, ref, tags);
  },

  async untag(context, refs, tags) {
    for (const ref of refs) await untagBucket(context.clients.s3, ref, tags);
  },
};

/** A bucket has no credential. */
async function noCredential(): Promise<void> {}

function blockersOfPolicy(found: Found, parties: Parties) {
  const policy = foundPolicy(found);
  return policy === undefined ? [] : policyBlockers(policy, parties, found.ref.arn, bucketPolicyBytesMax);
}
