/** What moto 5.2.5 does not make of an architecture as CloudFormation on AWS would; nothing is added but what says that it is mended. */
export interface EngineLack {
  readonly architecture: string;
  /** A type that is not made, or the type whose property is dropped. */
  readonly type: string;
  /** Absent: the whole resource is missing. */
  readonly property?: string;
  readonly effect: string;
  /** Set afterwards through the engine's own API, because what it made instead AWS would refuse. */
  readonly isMended?: true;
}

/** Each row is seen to hold by reference-architectures.test.ts: one that no longer does fails there. */
export const engineLacks: readonly EngineLack[] = [
  { architecture: 'build-account', type: 'AWS::CodeBuild::Project', effect: 'what joins role, bucket and log group is missing' },
  { architecture: 'data-lake', type: 'AWS::Glue::Database', effect: 'the catalogue is missing' },
  { architecture: 'hub-and-spoke', type: 'AWS::EC2::TransitGatewayAttachment', effect: 'the hub joins no network' },
  { architecture: 'serverless-api', type: 'AWS::Cognito::UserPool', effect: 'sign-in is missing' },
  { architecture: 'shared-data-plane', type: 'AWS::Cognito::UserPool', effect: 'sign-in is missing' },
  { architecture: 'wordpress', type: 'AWS::ElastiCache::CacheCluster', effect: 'the cache is missing' },
  {
    architecture: 'three-tier-web',
    type: 'AWS::RDS::DBInstance',
    property: 'VPCSecurityGroups',
    effect: 'the database is put into the default group of another network',
    isMended: true,
  },
  {
    architecture: 'wordpress',
    type: 'AWS::RDS::DBInstance',
    property: 'VPCSecurityGroups',
    effect: 'the database is put into the default group of another network',
    isMended: true,
  },
  { architecture: 'data-lake', type: 'AWS::S3::Bucket', property: 'LoggingConfiguration', effect: 'nothing leads to the bucket of logs' },
  {
    architecture: 'containers-behind-balancer',
    type: 'AWS::ECS::Service',
    property: 'LoadBalancers',
    effect: 'the service knows no target group',
  },
  {
    architecture: 'containers-behind-balancer',
    type: 'AWS::ECS::Service',
    property: 'NetworkConfiguration',
    effect: 'the service knows no group and subnets',
  },
  {
    architecture: 'containers-behind-balancer',
    type: 'AWS::ECS::TaskDefinition',
    property: 'TaskRoleArn',
    effect: 'the task definition knows no role',
  },
  {
    architecture: 'containers-behind-balancer',
    type: 'AWS::ECS::TaskDefinition',
    property: 'ExecutionRoleArn',
    effect: 'the task definition knows no role',
  },
];

/** Made and not told of: the inventory has no read for the first, and the engine gives the others no id. */
export const untold: readonly string[] = ['AWS::Kinesis::Stream', 'AWS::Events::EventBus', 'AWS::RDS::DBSubnetGroup'];
