import type { CloudResourceRef } from '../../domain/resource/cloud-resource.js';
import { parseArn } from '../parts/arn.js';
import { awsErrorName } from '../parts/aws-errors.js';

/** Names a bucket in a call; S3 refuses when another account owns it meanwhile, since bucket names are reused. */
interface BucketTarget {
  readonly Bucket: string;
  readonly ExpectedBucketOwner: string;
}

/** The bucket of a reference, with the account that must own it. */
export function bucketTarget(ref: CloudResourceRef): BucketTarget {
  return { Bucket: parseArn(ref.arn).resource, ExpectedBucketOwner: ref.awsAccountId };
}

/** Error names by which S3 says that a bucket has no such part. */
const absentParts = new Set([
  'NoSuchBucketPolicy',
  'NoSuchLifecycleConfiguration',
  'NoSuchPublicAccessBlockConfiguration',
  'NoSuchTagSet',
  'OwnershipControlsNotFoundError',
  'ReplicationConfigurationNotFoundError',
  'ServerSideEncryptionConfigurationNotFoundError',
]);

/** What `act` answers, or undefined when the bucket has no such part; a missing bucket still throws. */
export async function unlessAbsent<T>(act: () => Promise<T>): Promise<T | undefined> {
  try {
    return await act();
  } catch (error) {
    if (absentParts.has(awsErrorName(error))) return undefined;
    throw error;
  }
}
