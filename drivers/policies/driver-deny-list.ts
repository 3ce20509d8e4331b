/**
 * What ConveyanceDriver may never do, whatever else it is granted: stop, replace or destroy what runs,
 * or take away the key or the data under it.
 */
export const driverDenyList: readonly string[] = [
  'ec2:CreateReplaceRootVolumeTask',
  'ec2:DeleteSnapshot',
  'ec2:DeleteVolume',
  'ec2:DeregisterImage',
  'ec2:DetachVolume',
  'ec2:RebootInstances',
  'ec2:ReleaseAddress',
  'ec2:StopInstances',
  'ec2:TerminateInstances',
  'iam:CreateAccessKey',
  'iam:PassRole',
  'kms:DeleteImportedKeyMaterial',
  'kms:DisableKey',
  'kms:ScheduleKeyDeletion',
  'rds:DeleteDBInstance',
  'rds:RebootDBInstance',
  'rds:StopDBInstance',
  's3:DeleteBucket',
  's3:DeleteObject',
  's3:DeleteObjectVersion',
];

/** Deletions allowed only of what carries `conveyance:created-by`: our own replacements, thrown away by an undo. */
export const deniedUnlessCreated: readonly string[] = ['ec2:DeleteKeyPair', 'ec2:DeleteSecurityGroup', 'secretsmanager:DeleteSecret'];

/** Deletions of a part of a resource, listed one by one: each is a policy, tag or rule that a driver itself sets. */
export const subResourceDeletions: readonly string[] = ['ec2:DeleteTags', 's3:DeleteBucketPolicy', 'secretsmanager:DeleteResourcePolicy'];
