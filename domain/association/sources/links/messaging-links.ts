import type { KnownType } from '../../known-type.js';
import { type ConfigurationLink, type LinkRow, linksFrom } from './link-row.js';

/** What a rule of a bus can set going. */
const ruleTargets: readonly KnownType[] = [
  'lambda-function',
  'sqs-queue',
  'sns-topic',
  'state-machine',
  'kinesis-stream',
  'event-bus',
  'ecs-cluster',
  'log-group',
  'http-api',
  'rest-api',
  'batch-job-queue',
  'build-project',
];

/** The function in the address by which API Gateway invokes it. */
const invoked = /\/functions\/(arn:[^/]+)\/invocations$/;

/** What has a host name that an API may forward to. */
const fronts: readonly KnownType[] = [
  'load-balancer',
  'classic-load-balancer',
  'http-api',
  'rest-api',
  'lambda-function',
  'ec2-instance',
  'distribution',
];

/** What an API calls by an ARN among its parameters. */
const asked: readonly KnownType[] = ['sns-topic', 'sqs-queue', 'state-machine', 'dynamodb-table', 'kinesis-stream', 'event-bus'];

/** How queues, topics, buses, machines and APIs refer to what they call. */
export const messagingLinks: readonly ConfigurationLink[] = [
  ...linksFrom('sqs-queue', [
    ['RedrivePolicy.deadLetterTargetArn', 'sqs-queue', 'sends failures to', 'needs'],
    ['RedriveAllowPolicy.sourceQueueArns', 'sqs-queue', 'takes failures of', 'mentions'],
    ['KmsMasterKeyId', 'kms-key', 'is encrypted with', 'needs'],
  ]),
  ...linksFrom('sns-topic', [
    ['Subscriptions.Endpoint', ['sqs-queue', 'lambda-function', 'http-api', 'rest-api'], 'delivers to', 'needs'],
    ['Subscription.Endpoint', ['sqs-queue', 'lambda-function', 'http-api', 'rest-api'], 'delivers to', 'needs'],
    ['KmsMasterKeyId', 'kms-key', 'is encrypted with', 'needs'],
    ['Subscriptions.RedrivePolicy.deadLetterTargetArn', 'sqs-queue', 'sends failures to', 'needs'],
    ['Subscriptions.SubscriptionRoleArn', 'iam-role', 'delivers with', 'needs'],
    ...['Application', 'Firehose', 'HTTP', 'Lambda', 'SQS'].flatMap((kind): readonly LinkRow[] => [
      [`${kind}SuccessFeedbackRoleArn`, 'iam-role', 'logs with', 'mentions'],
      [`${kind}FailureFeedbackRoleArn`, 'iam-role', 'logs with', 'mentions'],
    ]),
  ]),
  ...linksFrom('event-bus', [
    ['KmsKeyIdentifier', 'kms-key', 'is encrypted with', 'needs'],
    ['DeadLetterConfig.Arn', 'sqs-queue', 'sends failures to', 'needs'],
  ]),
  ...linksFrom('event-rule', [
    // The default bus is everybody's.
    ['EventBusName', 'event-bus', 'listens on', 'needs', /^((?!(?:arn:.*\/)?default$).+)$/],
    ['Targets.Arn', ruleTargets, 'calls', 'needs'],
    ['Targets.RoleArn', 'iam-role', 'calls with', 'needs'],
    ['RoleArn', 'iam-role', 'calls with', 'needs'],
    ['Targets.EcsParameters.TaskDefinitionArn', 'ecs-task-definition', 'runs', 'needs'],
    ['Targets.BatchParameters.JobDefinition', 'batch-job-definition', 'runs', 'needs'],
    ['Targets.EcsParameters.NetworkConfiguration.AwsvpcConfiguration.SecurityGroups', 'security-group', 'runs behind', 'needs'],
    ['Targets.EcsParameters.NetworkConfiguration.AwsvpcConfiguration.Subnets', 'subnet', 'runs in', 'mentions'],
    ['Targets.RunCommandParameters.RunCommandTargets[Key=InstanceIds].Values', 'ec2-instance', 'runs commands on', 'needs'],
    ['Targets.RedshiftDataParameters.SecretManagerArn', 'secret', 'opens its target with', 'needs'],
    ['Targets.DeadLetterConfig.Arn', 'sqs-queue', 'sends failures to', 'needs'],
  ]),
  ...linksFrom('state-machine', [
    ['RoleArn', 'iam-role', 'runs with', 'needs'],
    ['LoggingConfiguration.Destinations.CloudWatchLogsLogGroup.LogGroupArn', 'log-group', 'stores logs in', 'mentions'],
    ['EncryptionConfiguration.KmsKeyId', 'kms-key', 'is encrypted with', 'needs'],
  ]),
  ...linksFrom('http-api', [
    ['Integrations.IntegrationUri', ['lambda-function', 'load-balancer-listener', 'sqs-queue', 'state-machine'], 'calls', 'needs'],
    ['Integrations.IntegrationUri', 'lambda-function', 'calls', 'needs', invoked],
    ['Integrations.IntegrationUri', fronts, 'calls', 'needs', /^(https?:\/\/[^/{]+)/],
    ['Integrations.RequestParameters.QueueUrl', 'sqs-queue', 'calls', 'needs'],
    ['Integrations.RequestParameters.StateMachineArn', 'state-machine', 'calls', 'needs'],
    ['Integrations.RequestParameters.EventBusName', 'event-bus', 'calls', 'needs'],
    ['Integrations.RequestParameters.StreamName', 'kinesis-stream', 'calls', 'needs'],
    ['Integrations.CredentialsArn', 'iam-role', 'calls with', 'needs'],
    ['VpcLinks.SecurityGroupIds', 'security-group', 'calls from', 'needs'],
    ['VpcLinks.SubnetIds', 'subnet', 'calls from', 'mentions'],
    ['Authorizers.AuthorizerCredentialsArn', 'iam-role', 'asks with', 'needs'],
    ['Authorizers.AuthorizerUri', 'lambda-function', 'asks', 'needs', invoked],
    ['Authorizers.JwtConfiguration.Issuer', 'user-pool', 'signs people in with', 'needs'],
    ['DomainNames.DomainNameConfigurations.CertificateArn', 'certificate', 'is secured with', 'needs'],
    ['Stages.AccessLogSettings.DestinationArn', 'log-group', 'stores logs in', 'mentions'],
  ]),
  ...linksFrom('rest-api', [
    ['Resources.ResourceMethods.*.MethodIntegration.Uri', 'lambda-function', 'calls', 'needs', invoked],
    [
      'Resources.ResourceMethods.*.MethodIntegration.Uri',
      'sqs-queue',
      'calls',
      'needs',
      /^arn:aws:apigateway:[^:]+:sqs:path\/\d{12}\/(.+)$/,
    ],
    ['Resources.ResourceMethods.*.MethodIntegration.Uri', 's3-bucket', 'calls', 'needs', /^arn:aws:apigateway:[^:]+:s3:path\/([^/{]+)/],
    ['Resources.ResourceMethods.*.MethodIntegration.Uri', fronts, 'calls', 'needs', /^(https?:\/\/[^/{$]+)/],
    ['Resources.ResourceMethods.*.MethodIntegration.RequestParameters.*', asked, 'calls', 'needs', /^'(arn:[^']+)'$/],
    ['Resources.ResourceMethods.*.MethodIntegration.Credentials', 'iam-role', 'calls with', 'needs'],
    ['VpcLinks.TargetArns', 'load-balancer', 'calls', 'needs'],
    ['Authorizers.AuthorizerCredentials', 'iam-role', 'asks with', 'needs'],
    ['Authorizers.ProviderARNs', 'user-pool', 'signs people in with', 'needs'],
    ['Authorizers.AuthorizerUri', 'lambda-function', 'asks', 'needs', invoked],
    ['DomainNames.DomainNameConfigurations.CertificateArn', 'certificate', 'is secured with', 'needs'],
    ['Stages.AccessLogSettings.DestinationArn', 'log-group', 'stores logs in', 'mentions'],
    ['EndpointConfiguration.VpcEndpointIds', 'vpc-endpoint', 'is reached through', 'needs'],
  ]),
];
