/** S3 calls whose IAM action is not the name of the call. */
const s3Actions: { readonly [call: string]: string } = {
  DeleteBucketEncryption: 'PutEncryptionConfiguration',
  DeleteBucketLifecycle: 'PutLifecycleConfiguration',
  DeleteBucketReplication: 'PutReplicationConfiguration',
  DeleteBucketTagging: 'PutBucketTagging',
  DeletePublicAccessBlock: 'PutBucketPublicAccessBlock',
  GetBucketEncryption: 'GetEncryptionConfiguration',
  GetBucketLifecycleConfiguration: 'GetLifecycleConfiguration',
  GetBucketNotificationConfiguration: 'GetBucketNotification',
  GetBucketReplication: 'GetReplicationConfiguration',
  GetPublicAccessBlock: 'GetBucketPublicAccessBlock',
  HeadBucket: 'ListBucket',
  HeadObject: 'GetObject',
  ListBucketInventoryConfigurations: 'GetInventoryConfiguration',
  ListBuckets: 'ListAllMyBuckets',
  ListMultipartUploads: 'ListBucketMultipartUploads',
  ListObjects: 'ListBucket',
  ListObjectsV2: 'ListBucket',
  ListObjectVersions: 'ListBucketVersions',
  PutBucketEncryption: 'PutEncryptionConfiguration',
  PutBucketLifecycleConfiguration: 'PutLifecycleConfiguration',
  PutBucketNotificationConfiguration: 'PutBucketNotification',
  PutPublicAccessBlock: 'PutBucketPublicAccessBlock',
};

const services: { readonly [client: string]: string } = {
  ACMClient: 'acm',
  APIGatewayClient: 'apigateway',
  ApiGatewayV2Client: 'apigateway',
  AutoScalingClient: 'autoscaling',
  BatchClient: 'batch',
  CloudFrontClient: 'cloudfront',
  CloudWatchClient: 'cloudwatch',
  CloudWatchLogsClient: 'logs',
  CodeBuildClient: 'codebuild',
  CognitoIdentityProviderClient: 'cognito-idp',
  DynamoDBClient: 'dynamodb',
  EC2Client: 'ec2',
  ECRClient: 'ecr',
  ECSClient: 'ecs',
  EFSClient: 'elasticfilesystem',
  ElastiCacheClient: 'elasticache',
  ElasticLoadBalancingClient: 'elasticloadbalancing',
  ElasticLoadBalancingV2Client: 'elasticloadbalancing',
  EventBridgeClient: 'events',
  IAMClient: 'iam',
  KinesisClient: 'kinesis',
  KMSClient: 'kms',
  LambdaClient: 'lambda',
  RDSClient: 'rds',
  ResourceGroupsTaggingAPIClient: 'tag',
  Route53Client: 'route53',
  S3Client: 's3',
  SecretsManagerClient: 'secretsmanager',
  SFNClient: 'states',
  SNSClient: 'sns',
  SQSClient: 'sqs',
  SSMClient: 'ssm',
};

/** What of an SDK client the recorder needs. */
export interface Recordable {
  readonly middlewareStack: {
    add(
      middleware: <I extends { input: unknown }, O>(
        next: (args: I) => Promise<O>,
        context: { readonly clientName?: string; readonly commandName?: string },
      ) => (args: I) => Promise<O>,
      options: { readonly step: 'initialize'; readonly name: string },
    ): void;
  };
}

/** Records every command sent through watched clients as the IAM actions it needs. */
export class SdkRecorder {
  #actions: string[] = [];

  watch<C extends Recordable>(client: C): C {
    client.middlewareStack.add(
      (next, context) => (args) => {
        this.#actions.push(...actionsOf(context.clientName ?? '', context.commandName ?? '', args.input));
        return next(args);
      },
      { step: 'initialize', name: 'sdkRecorder' },
    );
    return client;
  }

  /** The actions of everything sent while `act` ran, each once. */
  async during<T>(act: () => Promise<T>): Promise<{ readonly answer: T; readonly actions: readonly string[] }> {
    this.#actions = [];
    const answer = await act();
    return { answer, actions: [...new Set(this.#actions)] };
  }
}

/** IAM actions of one command; creating with tags also needs the service's tagging action. */
export function actionsOf(clientName: string, commandName: string, input: unknown): string[] {
  const service = services[clientName] ?? clientName;
  const call = commandName.replace(/Command$/, '');
  // API Gateway authorises the HTTP verb.
  if (service === 'apigateway') return [`apigateway:${call.startsWith('Get') ? 'GET' : call}`];
  const action = `${service}:${service === 's3' ? (s3Actions[call] ?? call) : call}`;
  const tagsToo = typeof input === 'object' && input !== null && 'TagSpecifications' in input && input.TagSpecifications !== undefined;
  return tagsToo ? [action, `${service}:CreateTags`] : [action];
}
