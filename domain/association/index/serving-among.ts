import { bytesOf } from '../columns/bytes-of.js';
import type { KnownResource } from '../known-resource.js';
import type { KnownType } from '../known-type.js';
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
export function placesAmong(resources: readonly KnownResource[]): Uint8Array {
  return bytesOf(resources, ({ type }) => Number(placeTypes.has(type)));
}

/** 1 for each resource that makes what it is part of a user of the network around it; `counts` is 1 for what is of no serving type. */
export function runningAmong(resources: readonly KnownResource[], counts: Uint8Array): Uint8Array {
  return bytesOf(resources, ({ type }, node) => (idleTypes.has(type) ? 0 : (counts[node] as number)));
}

/** 1 for each role that nothing runs with: people and services of the whole account take it. */
export function unheldRoles(resources: readonly KnownResource[], { offsets, ends, hasPolicy }: StructureLinks): Uint8Array {
  const isHeld = (role: number): boolean => {
    for (let at = offsets[role] as number; at < (offsets[role + 1] as number); at++)
      if (hasPolicy[at] === 0 && resources[ends[at] as number]?.type !== 'iam-policy') return true;
    return false;
  };
  return bytesOf(resources, ({ type }, node) => Number(type === 'iam-role' && !isHeld(node)));
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

/** Tells what often serves several solutions from what is a part of one. */
export function servingAmong(resources: readonly KnownResource[], links: StructureLinks): Serving {
  const targets = collectingTargets(resources);
  const unheld = unheldRoles(resources, links);
  const common = bytesOf(resources, ({ type, arn, links }, node) => {
    if (type === 's3-bucket') return Number(targets.has(arn));
    // A topic with subscribers of the account is a part of what works, whoever else tells it something.
    if (type === 'sns-topic') return Number(targets.has(arn) && !links.some(({ relation }) => relation === 'delivers to'));
    return Number(commonTypes.has(type) || unheld[node] === 1);
  });
  const kept = bytesOf(resources, ({ type }, node) => Number(common[node] === 0 && keptTypes.has(type)));
  return { kept, common, unheld };
}
