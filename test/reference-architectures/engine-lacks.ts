/** What moto 5.2.5 does not make of an architecture as CloudFormation on AWS would; nothing is added but what says that it is mended (mend-architecture.ts). */
export interface EngineLack {
  readonly architecture: string;
  /** A type that is not made, or the type whose property is dropped. */
  readonly type: string;
  /** Absent: the whole resource is missing. */
  readonly property?: string;
  readonly effect: string;
  /** Set afterwards through the engine's own API, as the template says: the account is then as AWS would make it. */
  readonly isMended?: true;
}

/** What is not mended is seen to hold by reference-architectures.test.ts, and what is mended to be there: a row that is wrong fails there. */
export const engineLacks: readonly EngineLack[] = [
  {
    architecture: 'build-account',
    type: 'AWS::CodeBuild::Project',
    effect: 'what joins role, bucket and log group is missing',
    isMended: true,
  },
  { architecture: 'data-lake', type: 'AWS::Glue::Database', effect: 'the catalogue is missing' },
  { architecture: 'hub-and-spoke', type: 'AWS::EC2::TransitGatewayAttachment', effect: 'the hub joins no network', isMended: true },
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
  {
    architecture: 'data-lake',
    type: 'AWS::S3::Bucket',
    property: 'LoggingConfiguration',
    effect: 'nothing leads to the bucket of logs',
    isMended: true,
  },
  ...['bastion', 'containers-behind-balancer', 'hub-and-spoke', 'three-tier-web'].map((architecture) => ({
    architecture,
    type: 'AWS::EC2::RouteTable',
    property: 'SubnetRouteTableAssociation',
    effect: 'the routes are for no subnet',
    isMended: true as const,
  })),
  ...['bastion', 'hub-and-spoke', 'queue-worker'].map((architecture) => ({
    architecture,
    type: 'AWS::EC2::Instance',
    property: 'SecurityGroupIds',
    effect: 'the instance is put into the default group',
    isMended: true as const,
  })),
  {
    architecture: 'containers-behind-balancer',
    type: 'AWS::ECS::Service',
    property: 'LoadBalancers',
    effect: 'the service knows no target group',
    isMended: true,
  },
  {
    architecture: 'containers-behind-balancer',
    type: 'AWS::ECS::Service',
    property: 'NetworkConfiguration',
    effect: 'the service knows no group and subnets',
    isMended: true,
  },
  {
    architecture: 'containers-behind-balancer',
    type: 'AWS::ECS::TaskDefinition',
    property: 'TaskRoleArn',
    effect: 'the task definition knows no role',
    isMended: true,
  },
  {
    architecture: 'containers-behind-balancer',
    type: 'AWS::ECS::TaskDefinition',
    property: 'ExecutionRoleArn',
    effect: 'the task definition knows no role',
    isMended: true,
  },
];

/** Made and not told of: the engine gives them no id. */
export const untold: readonly string[] = ['AWS::Events::EventBus', 'AWS::RDS::DBSubnetGroup'];
