import { type ConfigurationLink, type LinkRow, linksFrom } from './link-row.js';

/** What containers of a job definition refer to, wherever it keeps them. */
const contained = (prefix: string): readonly LinkRow[] => [
  [`${prefix}.Image`, 'ecr-repository', 'runs an image of', 'needs', /^(\d{12}\.dkr\.ecr\.[^:@]+)/],
  [`${prefix}.Secrets.ValueFrom`, ['secret', 'ssm-parameter'], 'reads', 'needs'],
  [`${prefix}.LogConfiguration.SecretOptions.ValueFrom`, ['secret', 'ssm-parameter'], 'reads', 'needs'],
  [`${prefix}.LogConfiguration.Options.awslogs-group`, 'log-group', 'stores logs in', 'mentions'],
  [`${prefix}.RepositoryCredentials.CredentialsParameter`, 'secret', 'fetches its image with', 'needs'],
];

const run = (prefix: string): readonly LinkRow[] => [
  [`${prefix}.ExecutionRoleArn`, 'iam-role', 'is started with', 'needs'],
  [`${prefix}.Volumes.EfsVolumeConfiguration.FileSystemId`, 'efs-file-system', 'stores data on', 'needs'],
];

/** How jobs and builds refer to what they run on, with and for. */
export const jobLinks: readonly ConfigurationLink[] = [
  ...linksFrom('batch-compute-environment', [
    ['ServiceRole', 'iam-role', 'runs with', 'needs'],
    ['ComputeResources.InstanceRole', 'instance-profile', 'runs with', 'needs'],
    ['ComputeResources.SpotIamFleetRole', 'iam-role', 'runs with', 'needs'],
    ['ComputeResources.SecurityGroupIds', 'security-group', 'is reached through', 'needs'],
    ['ComputeResources.LaunchTemplate.LaunchTemplateId', 'launch-template', 'launches from', 'needs'],
    ['ComputeResources.LaunchTemplate.LaunchTemplateName', 'launch-template', 'launches from', 'needs'],
    ['ComputeResources.ImageId', 'machine-image', 'starts from', 'needs'],
    ['ComputeResources.Ec2Configuration.ImageIdOverride', 'machine-image', 'starts from', 'needs'],
    ['ComputeResources.Ec2KeyPair', 'key-pair', 'launches with', 'mentions'],
    ['ComputeResources.Subnets', 'subnet', 'is placed in', 'mentions'],
    ['EcsClusterArn', 'ecs-cluster', 'runs on', 'needs'],
  ]),
  ...linksFrom('batch-job-queue', [['ComputeEnvironmentOrder.ComputeEnvironment', 'batch-compute-environment', 'runs on', 'needs']]),
  ...linksFrom('batch-job-definition', [
    ['ContainerProperties.JobRoleArn', 'iam-role', 'runs with', 'needs'],
    ...run('ContainerProperties'),
    ...contained('ContainerProperties'),
    ['EcsProperties.TaskProperties.TaskRoleArn', 'iam-role', 'runs with', 'needs'],
    ...run('EcsProperties.TaskProperties'),
    ...contained('EcsProperties.TaskProperties.Containers'),
    ['NodeProperties.NodeRangeProperties.Container.JobRoleArn', 'iam-role', 'runs with', 'needs'],
    ...run('NodeProperties.NodeRangeProperties.Container'),
    ...contained('NodeProperties.NodeRangeProperties.Container'),
  ]),
  ...linksFrom('build-project', [
    ['ServiceRole', 'iam-role', 'runs with', 'needs'],
    ['BuildBatchConfig.ServiceRole', 'iam-role', 'runs with', 'needs'],
    ['EncryptionKey', 'kms-key', 'is encrypted with', 'needs'],
    ['Source[Type=S3].Location', 's3-bucket', 'builds from', 'needs', /^([^/]+)/],
    ['SecondarySources[Type=S3].Location', 's3-bucket', 'builds from', 'needs', /^([^/]+)/],
    ['Artifacts[Type=S3].Location', 's3-bucket', 'stores what it builds in', 'needs', /([^/:]+)$/],
    ['SecondaryArtifacts[Type=S3].Location', 's3-bucket', 'stores what it builds in', 'needs', /([^/:]+)$/],
    ['Cache[Type=S3].Location', 's3-bucket', 'keeps its cache in', 'mentions', /^([^/]+)/],
    ['LogsConfig.CloudWatchLogs.GroupName', 'log-group', 'stores logs in', 'mentions'],
    ['LogsConfig.S3Logs.Location', 's3-bucket', 'stores logs in', 'mentions', /^(?:arn:aws:s3:::)?([^/]+)/],
    ['Environment.Image', 'ecr-repository', 'runs an image of', 'needs', /^(\d{12}\.dkr\.ecr\.[^:@]+)/],
    ['Environment.RegistryCredential.Credential', 'secret', 'fetches its image with', 'needs'],
    ['Environment.EnvironmentVariables[Type=SECRETS_MANAGER].Value', 'secret', 'reads', 'needs', /^(arn:[^:]+(?::[^:]+){5}|[^:]+)/],
    ['Environment.EnvironmentVariables[Type=PARAMETER_STORE].Value', 'ssm-parameter', 'reads', 'needs'],
    ['FileSystemLocations.Location', 'efs-file-system', 'stores data on', 'needs', /^([\w.-]+):/],
    ['VpcConfig.SecurityGroupIds', 'security-group', 'is reached through', 'needs'],
    ['VpcConfig.Subnets', 'subnet', 'is placed in', 'mentions'],
    ['VpcConfig.VpcId', 'vpc', 'is placed in', 'mentions'],
  ]),
];
