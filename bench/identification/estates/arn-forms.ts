import type { KnownType } from '../../../domain/association/known-type.js';
import type { Random } from './random.js';

/** Where the cloud resources of one estate are. */
export interface Place {
  readonly awsAccountId: string;
  readonly region: string;
}

/** The part after `arn:aws:`; {r} region, {a} AWS account, {n} the name, {h} 17 hexadecimal digits, {k} 8, {u} a UUID. */
const forms: { readonly [type in KnownType]: string } = {
  'ec2-instance': 'ec2:{r}:{a}:instance/i-{h}',
  'ebs-volume': 'ec2:{r}:{a}:volume/vol-{h}',
  'ebs-snapshot': 'ec2:{r}:{a}:snapshot/snap-{h}',
  'machine-image': 'ec2:{r}:{a}:image/ami-{h}',
  'network-interface': 'ec2:{r}:{a}:network-interface/eni-{h}',
  'elastic-ip': 'ec2:{r}:{a}:elastic-ip/eipalloc-{h}',
  'security-group': 'ec2:{r}:{a}:security-group/sg-{h}',
  vpc: 'ec2:{r}:{a}:vpc/vpc-{h}',
  subnet: 'ec2:{r}:{a}:subnet/subnet-{h}',
  'route-table': 'ec2:{r}:{a}:route-table/rtb-{h}',
  'internet-gateway': 'ec2:{r}:{a}:internet-gateway/igw-{h}',
  'nat-gateway': 'ec2:{r}:{a}:natgateway/nat-{h}',
  'transit-gateway': 'ec2:{r}:{a}:transit-gateway/tgw-{h}',
  'vpc-endpoint': 'ec2:{r}:{a}:vpc-endpoint/vpce-{h}',
  'key-pair': 'ec2:{r}:{a}:key-pair/key-{h}',
  'launch-template': 'ec2:{r}:{a}:launch-template/lt-{h}',
  'auto-scaling-group': 'autoscaling:{r}:{a}:autoScalingGroup:{u}:autoScalingGroupName/{n}',
  'load-balancer': 'elasticloadbalancing:{r}:{a}:loadbalancer/app/{n}/{k}{k}',
  'classic-load-balancer': 'elasticloadbalancing:{r}:{a}:loadbalancer/{n}',
  'load-balancer-listener': 'elasticloadbalancing:{r}:{a}:listener/app/{n}/{k}{k}/{k}{k}',
  'target-group': 'elasticloadbalancing:{r}:{a}:targetgroup/{n}/{k}{k}',
  'lambda-function': 'lambda:{r}:{a}:function:{n}',
  'event-source-mapping': 'lambda:{r}:{a}:event-source-mapping:{u}',
  'ecs-cluster': 'ecs:{r}:{a}:cluster/{n}',
  'ecs-service': 'ecs:{r}:{a}:service/{n}',
  'ecs-task-definition': 'ecs:{r}:{a}:task-definition/{n}:1',
  'ecr-repository': 'ecr:{r}:{a}:repository/{n}',
  's3-bucket': 's3:::{n}',
  'efs-file-system': 'elasticfilesystem:{r}:{a}:file-system/fs-{h}',
  'efs-mount-target': 'elasticfilesystem:{r}:{a}:mount-target/fsmt-{h}',
  'rds-instance': 'rds:{r}:{a}:db:{n}',
  'rds-cluster': 'rds:{r}:{a}:cluster:{n}',
  'rds-subnet-group': 'rds:{r}:{a}:subgrp:{n}',
  'dynamodb-table': 'dynamodb:{r}:{a}:table/{n}',
  'elasticache-cluster': 'elasticache:{r}:{a}:cluster:{n}',
  'elasticache-replication-group': 'elasticache:{r}:{a}:replicationgroup:{n}',
  'sqs-queue': 'sqs:{r}:{a}:{n}',
  'sns-topic': 'sns:{r}:{a}:{n}',
  'event-bus': 'events:{r}:{a}:event-bus/{n}',
  'event-rule': 'events:{r}:{a}:rule/{n}',
  'state-machine': 'states:{r}:{a}:stateMachine:{n}',
  'kinesis-stream': 'kinesis:{r}:{a}:stream/{n}',
  'http-api': 'apigateway:{r}::/apis/{k}',
  'rest-api': 'apigateway:{r}::/restapis/{k}',
  'kms-key': 'kms:{r}:{a}:key/{u}',
  secret: 'secretsmanager:{r}:{a}:secret:{n}-{k}',
  'ssm-parameter': 'ssm:{r}:{a}:parameter/{n}',
  certificate: 'acm:{r}:{a}:certificate/{u}',
  'iam-role': 'iam::{a}:role/{n}',
  'iam-user': 'iam::{a}:user/{n}',
  'iam-policy': 'iam::{a}:policy/{n}',
  'instance-profile': 'iam::{a}:instance-profile/{n}',
  'hosted-zone': 'route53:::hostedzone/Z{h}',
  distribution: 'cloudfront::{a}:distribution/E{h}',
  'log-group': 'logs:{r}:{a}:log-group:{n}',
  alarm: 'cloudwatch:{r}:{a}:alarm:{n}',
  'user-pool': 'cognito-idp:{r}:{a}:userpool/{r}_{k}',
  'batch-compute-environment': 'batch:{r}:{a}:compute-environment/{n}',
  'batch-job-queue': 'batch:{r}:{a}:job-queue/{n}',
  'batch-job-definition': 'batch:{r}:{a}:job-definition/{n}:1',
  'build-project': 'codebuild:{r}:{a}:project/{n}',
};

function uuid(random: Random): string {
  return [8, 4, 4, 4, 12].map((digits) => random.hex(digits)).join('-');
}

/** The ARN that a cloud resource of this type and name has; ids are drawn. */
export function arnOf(type: KnownType, name: string, { awsAccountId, region }: Place, random: Random): string {
  const filled = forms[type].replaceAll(/\{([rankhu])\}/g, (_all, what: string) => {
    if (what === 'r') return region;
    if (what === 'a') return awsAccountId;
    if (what === 'n') return name;
    if (what === 'u') return uuid(random);
    return random.hex(what === 'h' ? 17 : 8);
  });
  return `arn:aws:${filled}`;
}

/** True where the ARN shows the name that people gave, not an id that AWS made. */
export function isNamedByPeople(type: KnownType): boolean {
  return forms[type].includes('{n}');
}
