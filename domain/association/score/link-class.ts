import type { KnownResource } from '../known-resource.js';
import type { KnownType } from '../known-type.js';

/** Types that offer themselves to others: one solution names another's in its settings, policies and rules, and stays another solution. */
const interfaceTypes: ReadonlySet<KnownType> = new Set<KnownType>([
  'http-api',
  'rest-api',
  'load-balancer',
  'classic-load-balancer',
  'distribution',
  'lambda-function',
  'state-machine',
  'sqs-queue',
  'sns-topic',
  'event-bus',
  'kinesis-stream',
  's3-bucket',
  'security-group',
]);

/** 1 for each resource of a type that solutions offer to one another. */
export function interfacesAmong(resources: readonly KnownResource[]): Uint8Array {
  return Uint8Array.from(resources, ({ type }) => Number(interfaceTypes.has(type)));
}

/** What a link says of use: nothing (it says what something is made of), that settings name what is used, or that a rule lets it in. */
export const linkUse = { none: 0, names: 1, letsIn: 2 } as const;

/** The use that each detail of a link tells. */
export function usesAmong(details: readonly string[]): Uint8Array {
  return Uint8Array.from(details, (detail) => {
    if (/^(lets in|names in its rules)/.test(detail)) return linkUse.letsIn;
    return detail.startsWith('names in') ? linkUse.names : linkUse.none;
  });
}

/** Types that keep data for those who know them: nobody names another solution's. */
const storeTypes: ReadonlySet<KnownType> = new Set<KnownType>([
  'rds-instance',
  'rds-cluster',
  'dynamodb-table',
  'elasticache-cluster',
  'elasticache-replication-group',
  'efs-file-system',
  'efs-mount-target',
  'secret',
  'ssm-parameter',
]);

/** Types whose group stands before others and lets nobody else in front of them. */
const frontTypes: ReadonlySet<KnownType> = new Set<KnownType>(['load-balancer', 'classic-load-balancer']);

/** What stands behind a resource that others reach through it: bit 1 a store, bit 2 a front. */
export function behindOf(type: KnownType): number {
  if (storeTypes.has(type)) return 1;
  return frontTypes.has(type) ? 2 : 0;
}
