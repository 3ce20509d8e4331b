import type { KnownType } from '../known-type.js';
import { bytesByType, type TypeColumn } from '../type-column.js';

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
  'batch-job-queue',
  's3-bucket',
  'security-group',
]);

/** 1 for each resource of a type that solutions offer to one another. */
export function interfacesAmong(types: TypeColumn): Uint8Array {
  return bytesByType(types, (type) => Number(interfaceTypes.has(type)));
}

/** What a link says of use: nothing (it says what something is made of), that settings name what is used, or that a rule lets it in. */
export const linkUse = { none: 0, names: 1, letsIn: 2 } as const;

/** The use that each detail of a link tells. */
export function usesAmong(details: readonly string[]): Uint8Array {
  return Uint8Array.from(details, useOf);
}

/** The use that one detail of a link tells; old rows of security groups say `names in its rules` of both directions, newer ones `as a destination` of what goes out. */
export function useOf(detail: string): number {
  if (/^(lets in|names in its rules(?! as a destination))/.test(detail)) return linkUse.letsIn;
  return detail.startsWith('names in') ? linkUse.names : linkUse.none;
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

/** What stands behind a resource that others reach through it, as bits. */
export const behind = { store: 1, front: 2 } as const;

/** Bits of `behind` for a type. */
export function behindOf(type: KnownType): number {
  if (storeTypes.has(type)) return behind.store;
  return frontTypes.has(type) ? behind.front : 0;
}

/** Types that begin work by themselves or take it from outside: what holds one lives without others that use it or are used by it. */
const selfStartingTypes: ReadonlySet<KnownType> = new Set<KnownType>([
  'event-rule',
  'http-api',
  'rest-api',
  'load-balancer',
  'classic-load-balancer',
  'distribution',
  'ec2-instance',
  'auto-scaling-group',
  'ecs-service',
  'build-project',
]);

/** 1 for each resource that begins work by itself. */
export function selfStartingAmong(types: TypeColumn): Uint8Array {
  return bytesByType(types, (type) => Number(selfStartingTypes.has(type)));
}
