import type { KnownType } from '../../../domain/association/known-type.js';
import { configurationLinks, configurationTexts } from '../../../domain/association/sources/configuration-links.js';

/** How configuration of one type refers to another, as the product reads it from what AWS describes. */
export interface LinkKind {
  readonly relation: string;
  readonly needs: boolean;
}

/** How the first type names the second in a property; undefined where no description of it would show the second. */
export function linkKind(from: KnownType, to: KnownType): LinkKind | undefined {
  const rows = configurationLinks.filter((one) => one.from === from && one.to.includes(to));
  // An alarm may watch a topic by a dimension, too; here topics are told.
  const row = rows.find(({ path }) => !path.includes('Dimensions')) ?? rows[0];
  return row && { relation: row.relation, needs: row.needs };
}

/** How a type names others in its settings (an environment, user data); undefined where it has none that a description shows. */
export function settingsKind(from: KnownType): LinkKind | undefined {
  const text = configurationTexts.find((one) => one.from === from);
  return text && { relation: text.relation, needs: text.needs };
}

/**
 * The truth of stranding, written down without a look at the product: the first stops to work, or cannot be made again, when the second
 * stays with somebody else. Where something merely stands (a network, a subnet) is none: it stays there. `*`: whatever it names.
 */
const neededTypes: { readonly [type in KnownType]?: readonly (KnownType | '*')[] } = {
  'ec2-instance': ['security-group', 'ebs-volume', 'instance-profile'],
  'ebs-volume': ['kms-key'],
  'machine-image': ['ebs-snapshot'],
  'network-interface': ['security-group'],
  'route-table': ['nat-gateway'],
  'launch-template': ['security-group', 'instance-profile', 'machine-image'],
  'auto-scaling-group': ['launch-template', 'target-group'],
  'load-balancer': ['security-group'],
  'load-balancer-listener': ['load-balancer', 'target-group', 'certificate'],
  'lambda-function': ['iam-role', 'security-group', 'ecr-repository'],
  'event-source-mapping': ['lambda-function', '*'],
  'ecs-service': ['ecs-cluster', 'ecs-task-definition', 'target-group', 'security-group'],
  'ecs-task-definition': ['ecr-repository', 'iam-role', 'secret', 'efs-file-system'],
  's3-bucket': ['kms-key'],
  'efs-file-system': ['kms-key'],
  'efs-mount-target': ['efs-file-system', 'security-group'],
  'rds-instance': ['rds-cluster', 'security-group', 'kms-key', 'secret'],
  'rds-cluster': ['security-group', 'kms-key', 'secret'],
  'dynamodb-table': ['kms-key'],
  'elasticache-cluster': ['security-group', 'elasticache-replication-group'],
  'sqs-queue': ['sqs-queue', 'kms-key'],
  'event-rule': ['event-bus', '*'],
  'state-machine': ['iam-role', '*'],
  'kinesis-stream': ['kms-key'],
  'http-api': ['lambda-function', 'load-balancer-listener', 'user-pool'],
  'rest-api': ['lambda-function', 'user-pool'],
  secret: ['kms-key', 'lambda-function'],
  'iam-role': ['iam-policy'],
  'instance-profile': ['iam-role'],
  distribution: ['*', 'certificate'],
};

/** Whether the first does not work without the second, where its configuration names it. */
export function isNeeded(from: KnownType, to: KnownType): boolean {
  const needed = neededTypes[from] ?? [];
  return needed.includes(to) || needed.includes('*');
}
