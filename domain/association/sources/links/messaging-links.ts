import type { KnownType } from '../../known-type.js';
import { type ConfigurationLink, linksFrom } from './link-row.js';

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
];

/** How queues, topics, buses, machines and APIs refer to what they call. */
export const messagingLinks: readonly ConfigurationLink[] = [
  ...linksFrom('sqs-queue', [
    ['RedrivePolicy.deadLetterTargetArn', 'sqs-queue', 'sends failures to', 'needs'],
    ['KmsMasterKeyId', 'kms-key', 'is encrypted with', 'needs'],
  ]),
  ...linksFrom('sns-topic', [
    ['Subscriptions.Endpoint', ['sqs-queue', 'lambda-function', 'http-api', 'rest-api'], 'delivers to', 'needs'],
    ['Subscription.Endpoint', ['sqs-queue', 'lambda-function', 'http-api', 'rest-api'], 'delivers to', 'needs'],
    ['KmsMasterKeyId', 'kms-key', 'is encrypted with', 'needs'],
  ]),
  ...linksFrom('event-bus', [['KmsKeyIdentifier', 'kms-key', 'is encrypted with', 'needs']]),
  ...linksFrom('event-rule', [
    // The default bus is everybody's.
    ['EventBusName', 'event-bus', 'listens on', 'needs', /^((?!(?:arn:.*\/)?default$).+)$/],
    ['Targets.Arn', ruleTargets, 'calls', 'needs'],
    ['Targets.RoleArn', 'iam-role', 'calls with', 'needs'],
    ['RoleArn', 'iam-role', 'calls with', 'needs'],
    ['Targets.EcsParameters.TaskDefinitionArn', 'ecs-task-definition', 'runs', 'needs'],
    ['Targets.EcsParameters.NetworkConfiguration.AwsvpcConfiguration.SecurityGroups', 'security-group', 'runs behind', 'needs'],
    ['Targets.DeadLetterConfig.Arn', 'sqs-queue', 'sends failures to', 'needs'],
  ]),
  ...linksFrom('state-machine', [
    ['RoleArn', 'iam-role', 'runs with', 'needs'],
    ['LoggingConfiguration.Destinations.CloudWatchLogsLogGroup.LogGroupArn', 'log-group', 'stores logs in', 'mentions'],
    ['EncryptionConfiguration.KmsKeyId', 'kms-key', 'is encrypted with', 'needs'],
  ]),
  ...linksFrom('http-api', [
    ['Integrations.IntegrationUri', ['lambda-function', 'load-balancer-listener', 'sqs-queue', 'state-machine'], 'calls', 'needs'],
    ['Integrations.CredentialsArn', 'iam-role', 'calls with', 'needs'],
    ['Authorizers.AuthorizerUri', 'lambda-function', 'asks', 'needs', /\/functions\/(arn:[^/]+)\/invocations$/],
    ['Authorizers.JwtConfiguration.Issuer', 'user-pool', 'signs people in with', 'needs'],
    ['Stages.AccessLogSettings.DestinationArn', 'log-group', 'stores logs in', 'mentions'],
  ]),
  ...linksFrom('rest-api', [
    ['Resources.ResourceMethods.*.MethodIntegration.Uri', 'lambda-function', 'calls', 'needs', /\/functions\/(arn:[^/]+)\/invocations$/],
    [
      'Resources.ResourceMethods.*.MethodIntegration.Uri',
      'sqs-queue',
      'calls',
      'needs',
      /^arn:aws:apigateway:[^:]+:sqs:path\/\d{12}\/(.+)$/,
    ],
    ['Resources.ResourceMethods.*.MethodIntegration.Credentials', 'iam-role', 'calls with', 'needs'],
    ['Authorizers.ProviderARNs', 'user-pool', 'signs people in with', 'needs'],
    ['Authorizers.AuthorizerUri', 'lambda-function', 'asks', 'needs', /\/functions\/(arn:[^/]+)\/invocations$/],
    ['Stages.AccessLogSettings.DestinationArn', 'log-group', 'stores logs in', 'mentions'],
    ['EndpointConfiguration.VpcEndpointIds', 'vpc-endpoint', 'is reached through', 'needs'],
  ]),
];
