import { type ConfigurationLink, type LinkRow, linksFrom } from './link-row.js';

/** Name patterns by which services call the log group of what they run. */
const keptLogs: readonly LinkRow[] = [
  ['LogGroupName', 'lambda-function', 'keeps the logs of', 'mentions', /^\/aws\/lambda\/([\w-]+)$/],
  ['LogGroupName', 'rds-instance', 'keeps the logs of', 'mentions', /^\/aws\/rds\/instance\/([\w-]+)\//],
  ['LogGroupName', 'rds-cluster', 'keeps the logs of', 'mentions', /^\/aws\/rds\/cluster\/([\w-]+)\//],
  ['LogGroupName', 'state-machine', 'keeps the logs of', 'mentions', /^\/aws\/vendedlogs\/states\/([\w-]+?)(?:-Logs)?$/],
  ['LogGroupName', 'rest-api', 'keeps the logs of', 'mentions', /^API-Gateway-Execution-Logs_([a-z0-9]+)\//],
  ['LogGroupName', 'build-project', 'keeps the logs of', 'mentions', /^\/aws\/codebuild\/([\w-]+)$/],
  ['LogGroupName', 'ecs-cluster', 'keeps the logs of', 'mentions', /^\/aws\/ecs\/containerinsights\/([\w-]+)\//],
];

/** Dimensions by which an alarm watches one resource, and the type each names. */
const watched = (prefix: string): readonly LinkRow[] => [
  [`${prefix}Dimensions[Name=InstanceId].Value`, 'ec2-instance', 'watches', 'mentions'],
  [`${prefix}Dimensions[Name=AutoScalingGroupName].Value`, 'auto-scaling-group', 'watches', 'mentions'],
  [`${prefix}Dimensions[Name=FunctionName].Value`, 'lambda-function', 'watches', 'mentions'],
  [`${prefix}Dimensions[Name=QueueName].Value`, 'sqs-queue', 'watches', 'mentions'],
  [`${prefix}Dimensions[Name=TopicName].Value`, 'sns-topic', 'watches', 'mentions'],
  [`${prefix}Dimensions[Name=TableName].Value`, 'dynamodb-table', 'watches', 'mentions'],
  [`${prefix}Dimensions[Name=StreamName].Value`, 'kinesis-stream', 'watches', 'mentions'],
  [`${prefix}Dimensions[Name=BucketName].Value`, 's3-bucket', 'watches', 'mentions'],
  [`${prefix}Dimensions[Name=DBInstanceIdentifier].Value`, 'rds-instance', 'watches', 'mentions'],
  [`${prefix}Dimensions[Name=DBClusterIdentifier].Value`, 'rds-cluster', 'watches', 'mentions'],
  [`${prefix}Dimensions[Name=CacheClusterId].Value`, 'elasticache-cluster', 'watches', 'mentions'],
  [`${prefix}Dimensions[Name=FileSystemId].Value`, 'efs-file-system', 'watches', 'mentions'],
  [`${prefix}Dimensions[Name=LoadBalancer].Value`, 'load-balancer', 'watches', 'mentions'],
  [`${prefix}Dimensions[Name=LoadBalancerName].Value`, 'classic-load-balancer', 'watches', 'mentions'],
  [`${prefix}Dimensions[Name=TargetGroup].Value`, 'target-group', 'watches', 'mentions'],
  [`${prefix}Dimensions[Name=ServiceName].Value`, 'ecs-service', 'watches', 'mentions'],
  [`${prefix}Dimensions[Name=StateMachineArn].Value`, 'state-machine', 'watches', 'mentions'],
  [`${prefix}Dimensions[Name=ApiId].Value`, 'http-api', 'watches', 'mentions'],
  [`${prefix}Dimensions[Name=ApiName].Value`, 'rest-api', 'watches', 'mentions'],
  [`${prefix}Dimensions[Name=NatGatewayId].Value`, 'nat-gateway', 'watches', 'mentions'],
  [`${prefix}Dimensions[Name=DistributionId].Value`, 'distribution', 'watches', 'mentions'],
  [`${prefix}Dimensions[Name=UserPool].Value`, 'user-pool', 'watches', 'mentions'],
  [`${prefix}Dimensions[Name=ClusterName].Value`, 'ecs-cluster', 'watches', 'mentions'],
  [`${prefix}Dimensions[Name=JobQueue].Value`, 'batch-job-queue', 'watches', 'mentions'],
  [`${prefix}Dimensions[Name=ProjectName].Value`, 'build-project', 'watches', 'mentions'],
  [`${prefix}Dimensions[Name=VolumeId].Value`, 'ebs-volume', 'watches', 'mentions'],
  [`${prefix}Dimensions[Name=ReplicationGroupId].Value`, 'elasticache-replication-group', 'watches', 'mentions'],
  [`${prefix}Dimensions[Name=RuleName].Value`, 'event-rule', 'watches', 'mentions'],
  [`${prefix}Dimensions[Name=EventBusName].Value`, 'event-bus', 'watches', 'mentions'],
  [`${prefix}Dimensions[Name=LogGroupName].Value`, 'log-group', 'watches', 'mentions'],
  [`${prefix}Dimensions[Name=TransitGateway].Value`, 'transit-gateway', 'watches', 'mentions'],
  [`${prefix}Dimensions[Name=VPC Endpoint Id].Value`, 'vpc-endpoint', 'watches', 'mentions'],
  [`${prefix}Dimensions[Name=CertificateArn].Value`, 'certificate', 'watches', 'mentions'],
  [`${prefix}Dimensions[Name=KeyId].Value`, 'kms-key', 'watches', 'mentions'],
  [`${prefix}Dimensions[Name=HostedZoneId].Value`, 'hosted-zone', 'watches', 'mentions'],
  [`${prefix}Dimensions[Name=RepositoryName].Value`, 'ecr-repository', 'watches', 'mentions'],
];

/** How keys, secrets, identities and observation refer to others. */
export const accessLinks: readonly ConfigurationLink[] = [
  ...linksFrom('kms-key', [
    ['MultiRegionConfiguration.PrimaryKey.Arn', 'kms-key', 'is a replica of', 'needs'],
    ['MultiRegionConfiguration.ReplicaKeys.Arn', 'kms-key', 'is replicated as', 'mentions'],
  ]),
  ...linksFrom('secret', [
    ['KmsKeyId', 'kms-key', 'is encrypted with', 'needs'],
    ['RotationLambdaARN', 'lambda-function', 'is rotated by', 'needs'],
    ['Tags[Key=aws:rds:primaryDBInstanceArn].Value', 'rds-instance', 'opens', 'needs'],
    ['Tags[Key=aws:rds:primaryDBClusterArn].Value', 'rds-cluster', 'opens', 'needs'],
  ]),
  ...linksFrom('ssm-parameter', [['KeyId', 'kms-key', 'is encrypted with', 'needs']]),
  ...linksFrom('certificate', [
    ['InUseBy', ['load-balancer', 'distribution', 'classic-load-balancer'], 'secures', 'mentions'],
    ['InUseByResources', ['load-balancer', 'distribution', 'classic-load-balancer'], 'secures', 'mentions'],
  ]),
  ...linksFrom('iam-role', [
    ['AttachedManagedPolicies.PolicyArn', 'iam-policy', 'is permitted by', 'needs'],
    ['PermissionsBoundary.PermissionsBoundaryArn', 'iam-policy', 'is bounded by', 'needs'],
  ]),
  ...linksFrom('iam-user', [
    ['AttachedManagedPolicies.PolicyArn', 'iam-policy', 'is permitted by', 'needs'],
    ['PermissionsBoundary.PermissionsBoundaryArn', 'iam-policy', 'is bounded by', 'needs'],
  ]),
  ...linksFrom('instance-profile', [['Roles.Arn', 'iam-role', 'hands on', 'needs']]),
  ...linksFrom('log-group', [
    ...keptLogs,
    ['KmsKeyId', 'kms-key', 'is encrypted with', 'needs'],
    ['SubscriptionFilters.DestinationArn', ['lambda-function', 'kinesis-stream'], 'sends to', 'needs'],
    ['SubscriptionFilters.RoleArn', 'iam-role', 'sends with', 'needs'],
  ]),
  ...linksFrom('alarm', [
    ...watched(''),
    ...watched('Metrics.MetricStat.Metric.'),
    ['AlarmActions', ['sns-topic', 'lambda-function'], 'tells', 'mentions'],
    ['OKActions', ['sns-topic', 'lambda-function'], 'tells', 'mentions'],
    ['InsufficientDataActions', ['sns-topic', 'lambda-function'], 'tells', 'mentions'],
    ['AlarmRule', 'alarm', 'watches', 'needs', /(?:ALARM|OK|INSUFFICIENT_DATA)\(\s*"?([^")]+?)"?\s*\)/g],
    ['ActionsSuppressor', 'alarm', 'is silenced by', 'mentions'],
    ['AlarmActions', 'auto-scaling-group', 'scales', 'mentions', /:autoScalingGroupName\/([^:]+):/],
  ]),
  ...linksFrom('user-pool', [
    ['LambdaConfig.*', 'lambda-function', 'calls', 'needs'],
    ['LambdaConfig.*.LambdaArn', 'lambda-function', 'calls', 'needs'],
    ['LambdaConfig.KMSKeyID', 'kms-key', 'is encrypted with', 'needs'],
    ['SmsConfiguration.SnsCallerArn', 'iam-role', 'runs with', 'needs'],
  ]),
];
