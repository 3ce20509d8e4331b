import { type CloudResourceType, cloudResourceTypes } from '../resource/cloud-resource.js';

/** A type of cloud resource that identification knows; only those with a driver can be moved. */
interface KnownTypeRow {
  /** As CloudFormation and AWS Config name it. */
  readonly cloudFormation: string;
  /** Singular, as a person reads it. */
  readonly label: string;
}

/** Every type that identification knows; the names of those with a driver are the drivers'. */
export const knownTypes = {
  'ec2-instance': { cloudFormation: 'AWS::EC2::Instance', label: 'EC2 instance' },
  'ebs-volume': { cloudFormation: 'AWS::EC2::Volume', label: 'EBS volume' },
  'ebs-snapshot': { cloudFormation: 'AWS::EC2::Snapshot', label: 'EBS snapshot' },
  'machine-image': { cloudFormation: 'AWS::EC2::Image', label: 'machine image' },
  'network-interface': { cloudFormation: 'AWS::EC2::NetworkInterface', label: 'network interface' },
  'elastic-ip': { cloudFormation: 'AWS::EC2::EIP', label: 'Elastic IP address' },
  'security-group': { cloudFormation: 'AWS::EC2::SecurityGroup', label: 'security group' },
  vpc: { cloudFormation: 'AWS::EC2::VPC', label: 'VPC' },
  subnet: { cloudFormation: 'AWS::EC2::Subnet', label: 'subnet' },
  'route-table': { cloudFormation: 'AWS::EC2::RouteTable', label: 'route table' },
  'internet-gateway': { cloudFormation: 'AWS::EC2::InternetGateway', label: 'internet gateway' },
  'nat-gateway': { cloudFormation: 'AWS::EC2::NatGateway', label: 'NAT gateway' },
  'transit-gateway': { cloudFormation: 'AWS::EC2::TransitGateway', label: 'transit gateway' },
  'vpc-endpoint': { cloudFormation: 'AWS::EC2::VPCEndpoint', label: 'VPC endpoint' },
  'key-pair': { cloudFormation: 'AWS::EC2::KeyPair', label: 'key pair' },
  'launch-template': { cloudFormation: 'AWS::EC2::LaunchTemplate', label: 'launch template' },
  'auto-scaling-group': { cloudFormation: 'AWS::AutoScaling::AutoScalingGroup', label: 'Auto Scaling group' },
  'load-balancer': { cloudFormation: 'AWS::ElasticLoadBalancingV2::LoadBalancer', label: 'load balancer' },
  'classic-load-balancer': { cloudFormation: 'AWS::ElasticLoadBalancing::LoadBalancer', label: 'Classic Load Balancer' },
  'load-balancer-listener': { cloudFormation: 'AWS::ElasticLoadBalancingV2::Listener', label: 'load balancer listener' },
  'target-group': { cloudFormation: 'AWS::ElasticLoadBalancingV2::TargetGroup', label: 'target group' },
  'lambda-function': { cloudFormation: 'AWS::Lambda::Function', label: 'Lambda function' },
  'event-source-mapping': { cloudFormation: 'AWS::Lambda::EventSourceMapping', label: 'event source mapping' },
  'ecs-cluster': { cloudFormation: 'AWS::ECS::Cluster', label: 'ECS cluster' },
  'ecs-service': { cloudFormation: 'AWS::ECS::Service', label: 'ECS service' },
  'ecs-task-definition': { cloudFormation: 'AWS::ECS::TaskDefinition', label: 'ECS task definition' },
  'ecr-repository': { cloudFormation: 'AWS::ECR::Repository', label: 'ECR repository' },
  's3-bucket': { cloudFormation: 'AWS::S3::Bucket', label: 'S3 bucket' },
  'efs-file-system': { cloudFormation: 'AWS::EFS::FileSystem', label: 'EFS file system' },
  'efs-mount-target': { cloudFormation: 'AWS::EFS::MountTarget', label: 'EFS mount target' },
  'rds-instance': { cloudFormation: 'AWS::RDS::DBInstance', label: 'RDS instance' },
  'rds-cluster': { cloudFormation: 'AWS::RDS::DBCluster', label: 'RDS cluster' },
  'rds-subnet-group': { cloudFormation: 'AWS::RDS::DBSubnetGroup', label: 'RDS subnet group' },
  'dynamodb-table': { cloudFormation: 'AWS::DynamoDB::Table', label: 'DynamoDB table' },
  'elasticache-cluster': { cloudFormation: 'AWS::ElastiCache::CacheCluster', label: 'ElastiCache cluster' },
  'elasticache-replication-group': { cloudFormation: 'AWS::ElastiCache::ReplicationGroup', label: 'ElastiCache replication group' },
  'sqs-queue': { cloudFormation: 'AWS::SQS::Queue', label: 'SQS queue' },
  'sns-topic': { cloudFormation: 'AWS::SNS::Topic', label: 'SNS topic' },
  'event-bus': { cloudFormation: 'AWS::Events::EventBus', label: 'event bus' },
  'event-rule': { cloudFormation: 'AWS::Events::Rule', label: 'event rule' },
  'state-machine': { cloudFormation: 'AWS::StepFunctions::StateMachine', label: 'state machine' },
  'kinesis-stream': { cloudFormation: 'AWS::Kinesis::Stream', label: 'Kinesis stream' },
  'http-api': { cloudFormation: 'AWS::ApiGatewayV2::Api', label: 'HTTP API' },
  'rest-api': { cloudFormation: 'AWS::ApiGateway::RestApi', label: 'REST API' },
  'kms-key': { cloudFormation: 'AWS::KMS::Key', label: 'KMS key' },
  secret: { cloudFormation: 'AWS::SecretsManager::Secret', label: 'secret' },
  'ssm-parameter': { cloudFormation: 'AWS::SSM::Parameter', label: 'Systems Manager parameter' },
  certificate: { cloudFormation: 'AWS::CertificateManager::Certificate', label: 'certificate' },
  'iam-role': { cloudFormation: 'AWS::IAM::Role', label: 'IAM role' },
  'iam-user': { cloudFormation: 'AWS::IAM::User', label: 'IAM user' },
  'iam-policy': { cloudFormation: 'AWS::IAM::ManagedPolicy', label: 'IAM policy' },
  'instance-profile': { cloudFormation: 'AWS::IAM::InstanceProfile', label: 'instance profile' },
  'hosted-zone': { cloudFormation: 'AWS::Route53::HostedZone', label: 'hosted zone' },
  distribution: { cloudFormation: 'AWS::CloudFront::Distribution', label: 'CloudFront distribution' },
  'log-group': { cloudFormation: 'AWS::Logs::LogGroup', label: 'log group' },
  alarm: { cloudFormation: 'AWS::CloudWatch::Alarm', label: 'CloudWatch alarm' },
  'user-pool': { cloudFormation: 'AWS::Cognito::UserPool', label: 'user pool' },
  'batch-compute-environment': { cloudFormation: 'AWS::Batch::ComputeEnvironment', label: 'Batch compute environment' },
  'batch-job-queue': { cloudFormation: 'AWS::Batch::JobQueue', label: 'Batch job queue' },
  'batch-job-definition': { cloudFormation: 'AWS::Batch::JobDefinition', label: 'Batch job definition' },
  'build-project': { cloudFormation: 'AWS::CodeBuild::Project', label: 'CodeBuild project' },
} as const satisfies { readonly [type: string]: KnownTypeRow } & { readonly [type in CloudResourceType]: KnownTypeRow };

export type KnownType = keyof typeof knownTypes;

const movable: ReadonlySet<KnownType> = new Set(cloudResourceTypes);

/** True for a type that has a driver: what has none cannot be moved yet. */
export function isCloudResourceType(type: KnownType): type is CloudResourceType {
  return movable.has(type);
}
