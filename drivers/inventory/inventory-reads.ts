import { type KnownType, knownTypes } from '../../domain/association/known-type.js';
import { accessReads } from './access-reads.js';
import { apiReads } from './api-reads.js';
import { balancingReads } from './balancing-reads.js';
import { classicBalancerReads } from './classic-balancer-reads.js';
import { containerReads } from './container-reads.js';
import { databaseReads } from './database-reads.js';
import { ec2Reads } from './ec2-reads.js';
import { edgeReads } from './edge-reads.js';
import { functionReads } from './function-reads.js';
import { identityReads } from './identity-reads.js';
import type { InventoryRead } from './inventory-read.js';
import { jobReads } from './job-reads.js';
import { messagingReads } from './messaging-reads.js';
import { observationReads } from './observation-reads.js';
import { storageReads } from './storage-reads.js';
import { streamReads } from './stream-reads.js';
import { vpcReads } from './vpc-reads.js';

/** Everything that is read of a member account, one row for each listing call. */
export const inventoryReads: readonly InventoryRead[] = [
  ...ec2Reads,
  ...vpcReads,
  ...balancingReads,
  ...classicBalancerReads,
  ...functionReads,
  ...containerReads,
  ...jobReads,
  ...storageReads,
  ...databaseReads,
  ...messagingReads,
  ...streamReads,
  ...apiReads,
  ...accessReads,
  ...identityReads,
  ...edgeReads,
  ...observationReads,
];

/** Known types that no read answers; AWS Config items name them all the same. */
export const unreadTypes: readonly KnownType[] = (Object.keys(knownTypes) as KnownType[]).filter(
  (type) => !inventoryReads.some(({ types }) => types.includes(type)),
);

/** Reads the tags of everything that the services' own answers leave out. */
export const tagReadAction = 'tag:GetResources';

/** Every IAM action that reading an inventory takes, each once; all of them read, and none reads data or values. */
export const inventoryActions: readonly string[] = [
  ...new Set([...inventoryReads.flatMap(({ action, details }) => [action, ...details]), tagReadAction]),
].sort();
