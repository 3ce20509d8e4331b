import { type ConfigurationLink, linksFrom } from './link-row.js';

/** What an instance, or a template of one, starts with. */
const launched = (prefix: string) =>
  linksFrom('launch-template', [
    [`${prefix}.ImageId`, 'machine-image', 'starts from', 'needs'],
    [`${prefix}.KeyName`, 'key-pair', 'launches with', 'mentions'],
    [`${prefix}.SecurityGroupIds`, 'security-group', 'is reached through', 'needs'],
    [`${prefix}.SecurityGroups`, 'security-group', 'is reached through', 'needs'],
    [`${prefix}.NetworkInterfaces.Groups`, 'security-group', 'is reached through', 'needs'],
    [`${prefix}.NetworkInterfaces.SubnetId`, 'subnet', 'is placed in', 'mentions'],
    [`${prefix}.IamInstanceProfile.Arn`, 'instance-profile', 'runs with', 'needs'],
    [`${prefix}.IamInstanceProfile.Name`, 'instance-profile', 'runs with', 'needs'],
    [`${prefix}.BlockDeviceMappings.Ebs.SnapshotId`, 'ebs-snapshot', 'starts from', 'needs'],
    [`${prefix}.BlockDeviceMappings.Ebs.KmsKeyId`, 'kms-key', 'is encrypted with', 'needs'],
  ]);

/** How compute refers to what it runs on, with and for. */
export const computeLinks: readonly ConfigurationLink[] = [
  ...linksFrom('ec2-instance', [
    ['SecurityGroups.GroupId', 'security-group', 'is reached through', 'needs'],
    ['NetworkInterfaces.Groups.GroupId', 'security-group', 'is reached through', 'needs'],
    ['NetworkInterfaces.NetworkInterfaceId', 'network-interface', 'is reached through', 'needs'],
    ['BlockDeviceMappings.Ebs.VolumeId', 'ebs-volume', 'stores data on', 'needs'],
    ['IamInstanceProfile.Arn', 'instance-profile', 'runs with', 'needs'],
    ['SubnetId', 'subnet', 'is placed in', 'mentions'],
    ['VpcId', 'vpc', 'is placed in', 'mentions'],
    ['ImageId', 'machine-image', 'was launched from', 'mentions'],
    ['KeyName', 'key-pair', 'was launched with', 'mentions'],
    ['Tags[Key=aws:autoscaling:groupName].Value', 'auto-scaling-group', 'was launched by', 'mentions'],
    ['Tags[Key=aws:ec2launchtemplate:id].Value', 'launch-template', 'was launched from', 'mentions'],
  ]),
  ...linksFrom('ebs-volume', [
    ['Attachments.InstanceId', 'ec2-instance', 'is attached to', 'mentions'],
    ['SnapshotId', 'ebs-snapshot', 'was made from', 'mentions'],
    ['KmsKeyId', 'kms-key', 'is encrypted with', 'needs'],
  ]),
  ...linksFrom('ebs-snapshot', [
    ['VolumeId', 'ebs-volume', 'was taken of', 'mentions'],
    ['KmsKeyId', 'kms-key', 'is encrypted with', 'needs'],
  ]),
  ...linksFrom('machine-image', [
    ['BlockDeviceMappings.Ebs.SnapshotId', 'ebs-snapshot', 'starts from', 'needs'],
    ['SourceInstanceId', 'ec2-instance', 'was made of', 'mentions'],
  ]),
  ...launched('LaunchTemplateData'),
  ...linksFrom('auto-scaling-group', [
    ['LaunchTemplate.LaunchTemplateId', 'launch-template', 'launches from', 'needs'],
    ['MixedInstancesPolicy.LaunchTemplate.LaunchTemplateSpecification.LaunchTemplateId', 'launch-template', 'launches from', 'needs'],
    ['Instances.InstanceId', 'ec2-instance', 'runs', 'needs'],
    ['TargetGroupARNs', 'target-group', 'registers with', 'needs'],
    ['LoadBalancerNames', 'classic-load-balancer', 'registers with', 'needs'],
    ['VPCZoneIdentifier', 'subnet', 'is placed in', 'mentions'],
  ]),
  ...linksFrom('lambda-function', [
    ['Role', 'iam-role', 'runs with', 'needs'],
    ['VpcConfig.SecurityGroupIds', 'security-group', 'is reached through', 'needs'],
    ['VpcConfig.SubnetIds', 'subnet', 'is placed in', 'mentions'],
    ['VpcConfig.VpcId', 'vpc', 'is placed in', 'mentions'],
    ['KMSKeyArn', 'kms-key', 'is encrypted with', 'needs'],
    ['DeadLetterConfig.TargetArn', ['sqs-queue', 'sns-topic'], 'sends failures to', 'needs'],
    ['LoggingConfig.LogGroup', 'log-group', 'stores logs in', 'mentions'],
    ['Code.ImageUri', 'ecr-repository', 'runs an image of', 'needs'],
    ['ImageUri', 'ecr-repository', 'runs an image of', 'needs'],
  ]),
  ...linksFrom('event-source-mapping', [
    ['EventSourceArn', ['sqs-queue', 'kinesis-stream', 'dynamodb-table'], 'reads from', 'needs'],
    ['FunctionArn', 'lambda-function', 'calls', 'needs'],
    ['FunctionName', 'lambda-function', 'calls', 'needs'],
    ['DestinationConfig.OnFailure.Destination', ['sqs-queue', 'sns-topic', 's3-bucket'], 'sends failures to', 'needs'],
  ]),
  ...linksFrom('ecs-cluster', [
    ['Configuration.ExecuteCommandConfiguration.KmsKeyId', 'kms-key', 'is encrypted with', 'mentions'],
    ['Configuration.ExecuteCommandConfiguration.LogConfiguration.CloudWatchLogGroupName', 'log-group', 'stores logs in', 'mentions'],
    ['CapacityProviders.AutoScalingGroupProvider.AutoScalingGroupArn', 'auto-scaling-group', 'runs on', 'needs'],
  ]),
  ...linksFrom('ecs-service', [
    ['ClusterArn', 'ecs-cluster', 'runs in', 'needs'],
    ['Cluster', 'ecs-cluster', 'runs in', 'needs'],
    ['TaskDefinition', 'ecs-task-definition', 'runs', 'needs'],
    ['LoadBalancers.TargetGroupArn', 'target-group', 'is reached through', 'needs'],
    ['LoadBalancers.LoadBalancerName', 'classic-load-balancer', 'is reached through', 'needs'],
    ['NetworkConfiguration.AwsvpcConfiguration.SecurityGroups', 'security-group', 'is reached through', 'needs'],
    ['NetworkConfiguration.AwsvpcConfiguration.Subnets', 'subnet', 'is placed in', 'mentions'],
    ['RoleArn', 'iam-role', 'runs with', 'mentions'],
  ]),
  ...linksFrom('ecs-task-definition', [
    ['TaskRoleArn', 'iam-role', 'runs with', 'needs'],
    ['ExecutionRoleArn', 'iam-role', 'is started with', 'needs'],
    ['ContainerDefinitions.Image', 'ecr-repository', 'runs an image of', 'needs', /^(\d{12}\.dkr\.ecr\.[^:@]+)/],
    ['ContainerDefinitions.Secrets.ValueFrom', ['secret', 'ssm-parameter'], 'reads', 'needs'],
    ['ContainerDefinitions.LogConfiguration.Options.awslogs-group', 'log-group', 'stores logs in', 'mentions'],
    ['Volumes.EfsVolumeConfiguration.FileSystemId', 'efs-file-system', 'stores data on', 'needs'],
    ['Volumes.EFSVolumeConfiguration.FilesystemId', 'efs-file-system', 'stores data on', 'needs'],
  ]),
  ...linksFrom('ecr-repository', [['EncryptionConfiguration.KmsKey', 'kms-key', 'is encrypted with', 'needs']]),
];
