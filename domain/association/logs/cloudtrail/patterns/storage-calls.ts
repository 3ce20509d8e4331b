import type { CallRow } from '../call-pattern.js';

/** Buckets, file systems, volumes, snapshots and repositories. */
export const storageCalls: readonly CallRow[] = [
  {
    source: 's3',
    to: ['s3-bucket', 'bucketName'],
    reads:
      'GetObject HeadObject ListObjects ListObjectsV2 ListObjectVersions SelectObjectContent GetObjectAttributes GetObjectTagging HeadBucket',
    writes:
      'PutObject CopyObject DeleteObject DeleteObjects CreateMultipartUpload UploadPart UploadPartCopy CompleteMultipartUpload AbortMultipartUpload PutObjectTagging RestoreObject PostObject',
    deploys:
      'CreateBucket PutBucketPolicy DeleteBucketPolicy PutBucketTagging PutBucketLifecycle PutBucketVersioning PutBucketEncryption PutBucketNotification PutBucketWebsite PutBucketCors PutBucketReplication PutBucketLogging',
  },
  {
    source: 's3',
    from: ['s3-bucket', 'bucketName'],
    to: ['s3-bucket', 'BucketLoggingStatus.LoggingEnabled.TargetBucket'],
    'stores logs in': 'PutBucketLogging',
  },
  {
    source: 'elasticfilesystem',
    to: ['efs-file-system', 'fileSystemId'],
    writes: 'NewClientConnection',
    deploys: 'UpdateFileSystem PutFileSystemPolicy PutLifecycleConfiguration CreateMountTarget CreateAccessPoint',
  },
  { source: 'ebs', to: ['ebs-snapshot', 'snapshotId'], reads: 'GetSnapshotBlock ListSnapshotBlocks', writes: 'PutSnapshotBlock' },
  {
    source: 'ecr',
    to: ['ecr-repository', 'repositoryName'],
    reads: 'BatchGetImage GetDownloadUrlForLayer BatchCheckLayerAvailability',
    writes: 'PutImage InitiateLayerUpload CompleteLayerUpload UploadLayerPart',
    deploys: 'CreateRepository SetRepositoryPolicy PutLifecyclePolicy PutImageTagMutability PutImageScanningConfiguration',
  },
];
