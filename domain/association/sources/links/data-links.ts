import { type ConfigurationLink, linksFrom } from './link-row.js';

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
    ['ServerSideEncryptionConfiguration.Rules.ApplyServerSideEncryptionByDefault.KMSMasterKeyID', 'kms-key', 'is encrypted with', 'needs'],
    ['ServerSideEncryptionConfiguration.Rules.ApplyServerSideEncryptionByDefault.KmsMasterKeyID', 'kms-key', 'is encrypted with', 'needs'],
  ]),
  ...linksFrom('efs-file-system', [['KmsKeyId', 'kms-key', 'is encrypted with', 'needs']]),
  ...linksFrom('efs-mount-target', [
    ['FileSystemId', 'efs-file-system', 'leads to', 'needs'],
    ['SecurityGroups', 'security-group', 'is reached through', 'needs'],
    ['NetworkInterfaceId', 'network-interface', 'is reached through', 'needs'],
    ['SubnetId', 'subnet', 'is placed in', 'mentions'],
  ]),
  ...linksFrom('rds-instance', [
    ['DBClusterIdentifier', 'rds-cluster', 'is part of', 'needs'],
    ['ReadReplicaSourceDBInstanceIdentifier', 'rds-instance', 'copies', 'needs'],
    ['VpcSecurityGroups.VpcSecurityGroupId', 'security-group', 'is reached through', 'needs'],
    ['DBSubnetGroup.DBSubnetGroupName', 'rds-subnet-group', 'is placed in', 'mentions'],
    ['KmsKeyId', 'kms-key', 'is encrypted with', 'needs'],
    ['MasterUserSecret.SecretArn', 'secret', 'is opened with', 'needs'],
    ['MonitoringRoleArn', 'iam-role', 'is monitored with', 'mentions'],
    ['AssociatedRoles.RoleArn', 'iam-role', 'runs with', 'needs'],
  ]),
  ...linksFrom('rds-cluster', [
    ['DBClusterMembers.DBInstanceIdentifier', 'rds-instance', 'is made of', 'needs'],
    ['VpcSecurityGroups.VpcSecurityGroupId', 'security-group', 'is reached through', 'needs'],
    ['DBSubnetGroup', 'rds-subnet-group', 'is placed in', 'mentions'],
    ['KmsKeyId', 'kms-key', 'is encrypted with', 'needs'],
    ['MasterUserSecret.SecretArn', 'secret', 'is opened with', 'needs'],
    ['AssociatedRoles.RoleArn', 'iam-role', 'runs with', 'needs'],
  ]),
  ...linksFrom('rds-subnet-group', [
    ['Subnets.SubnetIdentifier', 'subnet', 'is placed in', 'mentions'],
    ['VpcId', 'vpc', 'is placed in', 'mentions'],
  ]),
  ...linksFrom('dynamodb-table', [
    ['SSEDescription.KMSMasterKeyArn', 'kms-key', 'is encrypted with', 'needs'],
    ['KinesisDataStreamDestinations.StreamArn', 'kinesis-stream', 'writes changes to', 'needs'],
  ]),
  ...linksFrom('elasticache-cluster', [
    ['ReplicationGroupId', 'elasticache-replication-group', 'is part of', 'needs'],
    ['SecurityGroups.SecurityGroupId', 'security-group', 'is reached through', 'needs'],
    ['NotificationConfiguration.TopicArn', 'sns-topic', 'tells', 'mentions'],
  ]),
  ...linksFrom('elasticache-replication-group', [
    ['MemberClusters', 'elasticache-cluster', 'is made of', 'needs'],
    ['KmsKeyId', 'kms-key', 'is encrypted with', 'needs'],
    ['LogDeliveryConfigurations.DestinationDetails.CloudWatchLogsDetails.LogGroup', 'log-group', 'stores logs in', 'mentions'],
  ]),
  ...linksFrom('kinesis-stream', [['KeyId', 'kms-key', 'is encrypted with', 'needs']]),
];
