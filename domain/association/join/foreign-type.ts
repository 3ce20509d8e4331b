import type { KnownType } from '../known-type.js';
import type { SegmentEndpoint } from '../segments/segment.js';

/** By the first part of an id. */
const idTypes: Readonly<Record<string, KnownType>> = {
  i: 'ec2-instance',
  eni: 'network-interface',
  vol: 'ebs-volume',
  snap: 'ebs-snapshot',
  ami: 'machine-image',
  sg: 'security-group',
  vpc: 'vpc',
  subnet: 'subnet',
  nat: 'nat-gateway',
  vpce: 'vpc-endpoint',
  eipalloc: 'elastic-ip',
  fs: 'efs-file-system',
};

/** By service and the kind of resource that an ARN names; '' for services of one kind. */
const arnTypes: Readonly<Record<string, KnownType>> = {
  's3:': 's3-bucket',
  'sqs:': 'sqs-queue',
  'sns:': 'sns-topic',
  'lambda:function': 'lambda-function',
  'dynamodb:table': 'dynamodb-table',
  'kms:key': 'kms-key',
  'secretsmanager:secret': 'secret',
  'ssm:parameter': 'ssm-parameter',
  'iam:role': 'iam-role',
  'iam:user': 'iam-user',
  'sts:assumed-role': 'iam-role',
  'rds:db': 'rds-instance',
  'rds:cluster': 'rds-cluster',
  'ecs:cluster': 'ecs-cluster',
  'ecs:service': 'ecs-service',
  'ecr:repository': 'ecr-repository',
  'states:stateMachine': 'state-machine',
  'kinesis:stream': 'kinesis-stream',
  'events:event-bus': 'event-bus',
  'events:rule': 'event-rule',
  'logs:log-group': 'log-group',
  'elasticloadbalancing:loadbalancer': 'load-balancer',
  'elasticloadbalancing:targetgroup': 'target-group',
  'ec2:instance': 'ec2-instance',
  'ec2:volume': 'ebs-volume',
  'batch:compute-environment': 'batch-compute-environment',
  'batch:job-queue': 'batch-job-queue',
  'batch:job-definition': 'batch-job-definition',
  'codebuild:project': 'build-project',
};

const arnParts = /^arn:[^:]*:([^:]*):[^:]*:[^:]*:([^:/]*)([:/]?)/;

/** The type of an end that nobody of the customer is, as far as its name says it: never the name itself. */
export function foreignType({ name }: SegmentEndpoint): string {
  const [, service = '', kind = '', mark] = arnParts.exec(name) ?? [];
  const typed = arnTypes[`${service}:${mark === '' || service === 's3' || service === 'sns' ? '' : kind}`];
  if (typed !== undefined) return typed;
  const prefix = /^([a-z]+)-[0-9a-f]+$/.exec(name)?.[1] ?? '';
  return Object.hasOwn(idTypes, prefix) ? (idTypes[prefix] as string) : 'other';
}
