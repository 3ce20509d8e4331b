import { awsFailure } from '../aws-failure.js';
import type { BucketState } from './bucket-state.js';

/** A part of a bucket that drivers only read: its IAM action, and the answer of a bucket that nobody gave one. */
interface BucketPart {
  readonly action: string;
  readonly read: (bucket: BucketState) => object;
}

function absent(name: string): BucketPart['read'] {
  return () => {
    throw awsFailure(name, 'The bucket has none', 404);
  };
}

const blocked = { BlockPublicAcls: true, IgnorePublicAcls: true, BlockPublicPolicy: true, RestrictPublicBuckets: true };
const byService = { ApplyServerSideEncryptionByDefault: { SSEAlgorithm: 'AES256' }, BucketKeyEnabled: false };

/** Parts by call, as a bucket made today answers. */
export const bucketParts: { readonly [call: string]: BucketPart } = {
  GetBucketAcl: {
    action: 'GetBucketAcl',
    read: ({ awsAccountId: ID }) => ({ Owner: { ID }, Grants: [{ Grantee: { ID, Type: 'CanonicalUser' }, Permission: 'FULL_CONTROL' }] }),
  },
  GetBucketEncryption: {
    action: 'GetEncryptionConfiguration',
    read: () => ({ ServerSideEncryptionConfiguration: { Rules: [byService] } }),
  },
  GetBucketLifecycleConfiguration: { action: 'GetLifecycleConfiguration', read: absent('NoSuchLifecycleConfiguration') },
  GetBucketLogging: { action: 'GetBucketLogging', read: () => ({}) },
  GetBucketNotificationConfiguration: { action: 'GetBucketNotification', read: () => ({}) },
  GetBucketOwnershipControls: {
    action: 'GetBucketOwnershipControls',
    read: () => ({ OwnershipControls: { Rules: [{ ObjectOwnership: 'BucketOwnerEnforced' }] } }),
  },
  GetBucketReplication: { action: 'GetReplicationConfiguration', read: absent('ReplicationConfigurationNotFoundError') },
  GetBucketVersioning: { action: 'GetBucketVersioning', read: () => ({}) },
  GetPublicAccessBlock: { action: 'GetBucketPublicAccessBlock', read: () => ({ PublicAccessBlockConfiguration: blocked }) },
};
