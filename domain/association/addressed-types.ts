import type { KnownType } from './known-type.js';

/** Types that have an address of their own, under which others call them and flow logs show them. */
export const addressedTypes: ReadonlySet<KnownType> = new Set<KnownType>([
  'ec2-instance',
  'load-balancer',
  'classic-load-balancer',
  'rds-instance',
  'rds-cluster',
  'elasticache-cluster',
  'elasticache-replication-group',
  'efs-mount-target',
]);
