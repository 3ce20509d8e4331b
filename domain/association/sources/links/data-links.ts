import { type ConfigurationLink, type LinkRow, linksFrom } from './link-row.js';

/** What database instances and clusters refer to alike. */
const ofDatabases: readonly LinkRow[] = [
  ['KmsKeyId', 'kms-key', 'is encrypted with', 'needs'],
  ['MasterUserSecret.SecretArn', 'secret', 'is opened with', 'needs'],
  ['MasterUserSecret.KmsKeyId', 'kms-key', 'has its password encrypted with', 'needs'],
  ['PerformanceInsightsKMSKeyId', 'kms-key', 'has its figures encrypted with', 'needs'],
  ['ActivityStreamKmsKeyId', 'kms-key', 'has its activity encrypted with', 'needs'],
  ['ActivityStreamKinesisStreamName', 'kinesis-stream', 'writes its activity to', 'mentions'],
  ['AssociatedRoles.RoleArn', 'iam-role', 'runs with', 'needs'],
  ['DomainMemberships.IAMRoleName', 'iam-role', 'joins its domain with', 'needs'],
  ['DomainMemberships.AuthSecretArn', 'secret', 'joins its domain with', 'needs'],
];

/** How stores refer to keys, to each other and to what they tell. */
export const dataLinks: readonly ConfigurationLink[] = [
  ...linksFrom('s3-bucket', [
    ['LambdaFunctionConfigurations.LambdaFunctionArn', 'lambda-function', 'tells', 'needs'],
    ['QueueConfigurations.QueueArn', 'sqs-queue', 'tells', 'needs'],
    ['TopicConfigurations.TopicArn', 'sns-topic', 'tells', 'needs'],
    ['BucketNotificationConfiguration.Configurations.*.FunctionARN', 'lambda-function', 'tells', 'needs'],
    ['BucketNotificationConfiguration.Configurations.*.QueueARN', 'sqs-queue', 'tells', 'needs'],
    ['BucketNotificationConfiguration.Configurations.*.TopicARN', 'sns-topic', 'tells', 'needs'],
    ['LoggingEnabled.TargetBucket', 's3-bucket', 'stores logs in', 'mentions'],
    ['BucketLoggingConfiguration.DestinationBucketName', 's3-bucket', 'stores logs in', 'mentions'],
    ['ReplicationConfiguration.Rules.Destination.Bucket', 's3-bucket', 'is copied to', 'mentions'],
    ['ReplicationConfiguration.Role', 'iam-role', 'is copied with', 'needs'],
    ['InventoryConfigurationList.Destination.S3BucketDestination.Bucket', 's3-bucket', 'is listed in', 'mentions'],
    [
      'RedirectAllRequestsTo.HostName',
      ['s3-bucket', 'distribution', 'load-balancer', 'classic-load-balancer', 'http-api', 'rest-api'],
      'sends visitors to',
      'needs',
    ],
    ['ServerSideEncryptionConfiguration.Rules.ApplyServerSideEncryptionByDefault.KMSMasterKeyID', 'kms-key', 'is encrypted with', 'needs'],
    ['ServerSideEncryptionConfiguration.Rules.ApplyServerSideEncryptionByDefault.KmsMasterKeyID', 'kms-key', 'is encrypted with', 'needs'],
    ['ReplicationConfiguration.Rules.Destination.EncryptionConfiguration.ReplicaKmsKeyID', 'kms-key', 'is copied under', 'mentions'],
  ]),
  ...linksFrom('efs-file-system', [['KmsKeyId', 'kms-key', 'is encrypted with', 'needs']]),
  ...linksFrom('efs-mount-target', [
    ['FileSystemId', 'efs-file-system', 'leads to', 'needs'],
    ['SecurityGroups', 'security-group', 'is reached through', 'needs'],
    ['NetworkInterfaceId', 'network-interface', 'is reached through', 'needs'],
    ['SubnetId', 'subnet', 'is placed in', 'mentions'],
    ['VpcId', 'vpc', 'is placed in', 'mentions'],
  ]),
  ...linksFrom('rds-instance', [
    ['DBClusterIdentifier', 'rds-cluster', 'is part of', 'needs'],
    ['ReadReplicaSourceDBInstanceIdentifier', 'rds-instance', 'copies', 'needs'],
    ['ReadReplicaSourceDBClusterIdentifier', 'rds-cluster', 'copies', 'needs'],
    ['ReadReplicaDBInstanceIdentifiers', 'rds-instance', 'is copied by', 'mentions'],
    ['ReadReplicaDBClusterIdentifiers', 'rds-cluster', 'is copied by', 'mentions'],
    ['VpcSecurityGroups.VpcSecurityGroupId', 'security-group', 'is reached through', 'needs'],
    ['DBSubnetGroup.DBSubnetGroupName', 'rds-subnet-group', 'is placed in', 'mentions'],
    ['DBSubnetGroup.VpcId', 'vpc', 'is placed in', 'mentions'],
    ['MonitoringRoleArn', 'iam-role', 'is monitored with', 'mentions'],
    ...ofDatabases,
    ['CustomIamInstanceProfile', 'instance-profile', 'runs with', 'needs'],
  ]),
  ...linksFrom('rds-cluster', [
    ['DBClusterMembers.DBInstanceIdentifier', 'rds-instance', 'is made of', 'needs'],
    ['VpcSecurityGroups.VpcSecurityGroupId', 'security-group', 'is reached through', 'needs'],
    ['DBSubnetGroup', 'rds-subnet-group', 'is placed in', 'mentions'],
    ['ReplicationSourceIdentifier', ['rds-cluster', 'rds-instance'], 'copies', 'needs'],
    ['ReadReplicaIdentifiers', 'rds-cluster', 'is copied by', 'mentions'],
    ...ofDatabases,
    ['MonitoringRoleArn', 'iam-role', 'is monitored with', 'mentions'],
  ]),
  ...linksFrom('rds-subnet-group', [
    ['Subnets.SubnetIdentifier', 'subnet', 'is placed in', 'mentions'],
    ['VpcId', 'vpc', 'is placed in', 'mentions'],
  ]),
  ...linksFrom('dynamodb-table', [
    ['SSEDescription.KMSMasterKeyArn', 'kms-key', 'is encrypted with', 'needs'],
    ['KinesisDataStreamDestinations.StreamArn', 'kinesis-stream', 'writes changes to', 'needs'],
    ['Replicas.KMSMasterKeyId', 'kms-key', 'is copied under', 'mentions'],
    ['RestoreSummary.SourceTableArn', 'dynamodb-table', 'was restored from', 'mentions'],
  ]),
  ...linksFrom('elasticache-cluster', [
    ['ReplicationGroupId', 'elasticache-replication-group', 'is part of', 'needs'],
    ['SecurityGroups.SecurityGroupId', 'security-group', 'is reached through', 'needs'],
    ['NotificationConfiguration.TopicArn', 'sns-topic', 'tells', 'mentions'],
    ['LogDeliveryConfigurations.DestinationDetails.CloudWatchLogsDetails.LogGroup', 'log-group', 'stores logs in', 'mentions'],
  ]),
  ...linksFrom('elasticache-replication-group', [
    ['MemberClusters', 'elasticache-cluster', 'is made of', 'needs'],
    ['KmsKeyId', 'kms-key', 'is encrypted with', 'needs'],
    ['LogDeliveryConfigurations.DestinationDetails.CloudWatchLogsDetails.LogGroup', 'log-group', 'stores logs in', 'mentions'],
  ]),
  ...linksFrom('kinesis-stream', [['KeyId', 'kms-key', 'is encrypted with', 'needs']]),
];
