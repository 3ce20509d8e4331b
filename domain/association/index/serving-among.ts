import { isWorkloadRole } from '../is-workload-role.js';
import type { KnownResource } from '../known-resource.js';
import type { KnownType } from '../known-type.js';
import { bytesByType, type TypeColumn } from '../type-column.js';
import type { StructureLinks } from './structure-links.js';

/** Types of which networks are made: where things are, not what works together. */
const placeTypes: ReadonlySet<KnownType> = new Set<KnownType>([
  'vpc',
  'subnet',
  'route-table',
  'internet-gateway',
  'nat-gateway',
  'vpc-endpoint',
  'elastic-ip',
]);

/** Types that solutions keep for themselves as often as they share them. */
const keptTypes: ReadonlySet<KnownType> = new Set<KnownType>(['s3-bucket', 'user-pool']);

/** Types that one organization often has one of for all its solutions: keys, names, images. */
const commonTypes: ReadonlySet<KnownType> = new Set<KnownType>([
  'transit-gateway',
  'kms-key',
  'key-pair',
  'machine-image',
  'certificate',
  'hosted-zone',
  'iam-policy',
]);

/** Types that stand in a network without running there. */
const idleTypes: ReadonlySet<KnownType> = new Set<KnownType>([
  'security-group',
  'network-interface',
  'rds-subnet-group',
  'launch-template',
]);

/** 1 for each place. */
export function placesAmong(types: TypeColumn): Uint8Array {
  return bytesByType(types, (type) => Number(placeTypes.has(type)));
}

/** 1 for each resource that makes what it is part of a user of the network around it; `counts` is 1 for what is of no serving type. */
export function runningAmong(types: TypeColumn, counts: Uint8Array): Uint8Array {
  const running = bytesByType(types, (type) => Number(!idleTypes.has(type)));
  for (let node = 0; node < running.length; node++) running[node] = (running[node] as number) & (counts[node] as number);
  return running;
}

/** 1 for each role that nothing runs with, nor would: people and services of the whole account take it. */
export function unheldRoles(
  resources: readonly KnownResource[],
  types: TypeColumn,
  { offsets, ends, hasPolicy }: StructureLinks,
): Uint8Array {
  const isPolicy = bytesByType(types, (type) => Number(type === 'iam-policy'));
  const isHeld = (role: number): boolean => {
    for (let at = offsets[role] as number; at < (offsets[role + 1] as number); at++)
      if (hasPolicy[at] === 0 && isPolicy[ends[at] as number] === 0) return true;
    return false;
  };
  const isUnheld = bytesByType(types, (type) => Number(type === 'iam-role'));
  for (let role = 0; role < isUnheld.length; role++)
    if (isUnheld[role] === 1 && (isHeld(role) || isWorkloadRole(resources[role] as KnownResource))) isUnheld[role] = 0;
  return isUnheld;
}

/** Resources that often serve several solutions, places aside: what they touch is looked at when all others have found their part. */
export interface Serving {
  /** 1 for what solutions keep for themselves as often. */
  readonly kept: Uint8Array;
  /** 1 for keys, names and images, buckets that others store logs in, topics that only tell people, and roles that nothing runs with. */
  readonly common: Uint8Array;
  /** 1 for those roles. */
  readonly unheld: Uint8Array;
}

/** Resources that others store logs in, and topics that alarms and groups tell of what happened; each by its ARN. */
function collectingTargets(resources: readonly KnownResource[]): ReadonlySet<string> {
  const targets = new Set<string>();
  // Plain loops: an iterator for each list would be most of the garbage of a run.
  for (let node = 0; node < resources.length; node++) {
    const { links } = resources[node] as KnownResource;
    for (let at = 0; at < links.length; at++) {
      const { relation, toArn } = links[at] as KnownResource['links'][number];
      if (relation === 'stores logs in' || relation === 'tells') targets.add(toArn);
    }
  }
  return targets;
}

/** Types of which the resource itself decides whether it is common. */
const askedTypes: ReadonlySet<KnownType> = new Set<KnownType>(['s3-bucket', 'sns-topic', 'iam-role']);

/** Tells what often serves several solutions from what is a part of one. */
export function servingAmong(resources: readonly KnownResource[], types: TypeColumn, links: StructureLinks): Serving {
  const targets = collectingTargets(resources);
  const unheld = unheldRoles(resources, types, links);
  const isCommon = (node: number): boolean => {
    const { type, arn, links: own } = resources[node] as KnownResource;
    if (type === 'iam-role') return unheld[node] === 1;
    // A topic with subscribers of the account is a part of what works, whoever else tells it something.
    return targets.size > 0 && targets.has(arn) && (type === 's3-bucket' || !own.some(({ relation }) => relation === 'delivers to'));
  };
  const isAsked = bytesByType(types, (type) => Number(askedTypes.has(type)));
  const common = bytesByType(types, (type) => Number(commonTypes.has(type)));
  const kept = bytesByType(types, (type) => Number(keptTypes.has(type)));
  for (let node = 0; node < common.length; node++) {
    if (isAsked[node] === 1) common[node] = Number(isCommon(node));
    kept[node] = (kept[node] as number) & (1 - (common[node] as number));
  }
  return { kept, common, unheld };
}
