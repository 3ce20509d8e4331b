import type { KnownResource } from '../known-resource.js';
import type { KnownType } from '../known-type.js';
import { nodesByArn } from '../nodes-by-arn.js';
import { linkUse, useOf } from '../score/link-class.js';

/** Types that are used through the network only: whom their security groups do not let in cannot use them, whatever it names. */
const guardedTypes: ReadonlySet<KnownType> = new Set<KnownType>([
  'rds-instance',
  'rds-cluster',
  'elasticache-cluster',
  'elasticache-replication-group',
]);

/** What is in no group itself: settings that others run by, and clusters whose nodes are in one. */
const wholeTypes: ReadonlySet<KnownType> = new Set<KnownType>([
  'launch-template',
  'ecs-task-definition',
  'elasticache-replication-group',
  'rds-cluster',
]);

/** Links of one resource, and parts of a whole, that are followed: of whatever has more nothing is said. */
const linksMax = 256;
const partsMax = 256;

const isGroupArn = (arn: string): boolean => arn.includes(':security-group/');

type At = (arn: string) => KnownResource | undefined;

/** What names each whole in its configuration, by the ARN of the whole: instances by their template, nodes by their cluster. */
function partsByWhole(resources: readonly KnownResource[], at: At): ReadonlyMap<string, readonly KnownResource[]> {
  const parts = new Map<string, KnownResource[]>();
  for (const part of resources) {
    for (const { toArn, relation } of part.links.slice(0, linksMax)) {
      if (useOf(relation) !== linkUse.none || !wholeTypes.has(at(toArn)?.type as KnownType)) continue;
      const others = parts.get(toArn) ?? [];
      parts.set(toArn, others);
      if (others.length <= partsMax) others.push(part);
    }
  }
  return parts;
}

/** Security groups that a resource is in; none where one of them is not known, or there are more links than are followed. */
function groupsOf({ links }: KnownResource, at: At): readonly KnownResource[] {
  if (links.length > linksMax) return [];
  const groups = links.filter(({ toArn }) => isGroupArn(toArn)).map(({ toArn }) => at(toArn));
  return groups.includes(undefined) ? [] : (groups as readonly KnownResource[]);
}

/** Groups of a resource, or of the cluster it is a node of, or of the parts of a whole; none where that of one is not known. */
function groupsAround(one: KnownResource, at: At, partsOf: (whole: KnownResource) => readonly KnownResource[]): readonly KnownResource[] {
  const own = groupsOf(one, at);
  if (own.length > 0) return own;
  const clusters = one.links.slice(0, linksMax).flatMap(({ toArn }) => (at(toArn)?.type === 'rds-cluster' ? (at(toArn) ?? []) : []));
  const around = wholeTypes.has(one.type) ? partsOf(one) : clusters;
  const groups = around.map((part) => groupsOf(part, at));
  return around.length > partsMax || groups.some(({ length }) => length === 0) ? [] : groups.flat();
}

/** A function in no group runs outside every network (AWS Lambda developer guide, "Giving Lambda functions access to resources in an Amazon VPC"). */
function isOutside({ type, links }: KnownResource): boolean {
  return type === 'lambda-function' && !links.some(({ toArn }) => isGroupArn(toArn));
}

/** Whether a group may let in what is in one of the others: a rule names one of them, or a range, or its rules are not known. Whether it lets in its own is no link. */
function mayLetIn({ arn, opensTo, links }: KnownResource, others: readonly KnownResource[]): boolean {
  if (opensTo === undefined || opensTo.length > 0 || links.length > linksMax) return true;
  const letsIn = new Set([arn, ...links.flatMap(({ toArn, relation }) => (relation === 'lets in' ? [toArn] : []))]);
  return others.some((other) => letsIn.has(other.arn));
}

/**
 * Tells of what settings name whether its security groups keep out whoever names it: a group lets nobody in whom no rule names (Amazon VPC user
 * guide, "Security group rules"). False where a rule names an address range or a prefix list, and where groups or rules of either are not known.
 */
export function unreachableNames(resources: readonly KnownResource[]): (from: number, to: number) => boolean {
  const nodes = nodesByArn(resources);
  const at: At = (arn) => resources[nodes.get(arn) ?? -1];
  let parts: ReadonlyMap<string, readonly KnownResource[]> | undefined;
  const partsOf = (whole: KnownResource): readonly KnownResource[] => {
    parts ??= partsByWhole(resources, at);
    return parts.get(whole.arn) ?? [];
  };
  return (from, to) => {
    const target = resources[to] as KnownResource;
    if (!guardedTypes.has(target.type)) return false;
    const guards = groupsAround(target, at, partsOf);
    const naming = resources[from] as KnownResource;
    const users = groupsAround(naming, at, partsOf);
    const isKnown = guards.length > 0 && (users.length > 0 || isOutside(naming));
    return isKnown && !guards.some((guard) => mayLetIn(guard, users));
  };
}
