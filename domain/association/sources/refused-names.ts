import { type PolicyStatement, textsOf } from '../../access/policy-document.js';
import type { KnownResource } from '../known-resource.js';
import type { KnownType } from '../known-type.js';
import { nodesByArn } from '../nodes-by-arn.js';
import { matchesGlob } from './matches-glob.js';
import { resourcePattern } from './resource-pattern.js';
import { roleCarriers } from './role-holders.js';

/** Types that are used by signed calls only: without a permission nothing reaches them, whatever names them. */
const askedTypes: ReadonlySet<KnownType> = new Set<KnownType>([
  's3-bucket',
  'dynamodb-table',
  'sqs-queue',
  'sns-topic',
  'kinesis-stream',
  'lambda-function',
  'state-machine',
  'event-bus',
  'secret',
  'ssm-parameter',
]);

/** Steps from what names to its role: instance, launch template, instance profile, role. */
const stepsMax = 3;

/** Links of one resource, and roles of one that names, that are followed: whoever has more is asked nothing. */
const linksMax = 256;
const rolesMax = 16;

/** Policies of AWS that permit nothing of the asked types, by the last part of their ARN (AWS managed policy reference). */
const harmlessPolicies: ReadonlySet<string> = new Set([
  'AWSLambdaBasicExecutionRole',
  'AWSLambdaVPCAccessExecutionRole',
  'AmazonECSTaskExecutionRolePolicy',
  'AWSXRayDaemonWriteAccess',
]);

const attachedPath = 'AttachedManagedPolicies.PolicyArn';

/** Resources, and their positions by ARN. */
interface Graph {
  readonly resources: readonly KnownResource[];
  readonly nodes: ReadonlyMap<string, number>;
}

/** Statements looked at of one role, so that a hostile one costs no more than the largest that IAM takes. */
const statementsMax = 500;

/** Whether a statement of an identity policy may let something be done with the resource; what is not understood may. */
function mayReach(statement: PolicyStatement, { arn }: KnownResource): boolean {
  if (statement.Effect !== 'Allow') return false;
  if (statement.NotAction !== undefined || statement.NotResource !== undefined) return true;
  const service = arn.split(':')[2] ?? '';
  if (!textsOf(statement.Action).some((action) => matchesGlob(action.split(':')[0]?.toLowerCase() ?? '', service))) return false;
  return textsOf(statement.Resource).some((resource) => {
    const meant = resource.replace(/\$\{[^}]*\}/g, '*');
    return matchesGlob(resourcePattern(meant) ?? meant, arn) || matchesGlob(meant, `${arn}/x`);
  });
}

/** Gathers the roles that a resource acts with, over what hands them on; false where there is more than is followed. */
function gatherRoles(graph: Graph, from: number, steps: number, found: Set<KnownResource>): boolean {
  const links = graph.resources[from]?.links ?? [];
  return (
    links.length <= linksMax &&
    links.every(({ toArn }) => {
      const to = graph.nodes.get(toArn) ?? -1;
      const next = graph.resources[to];
      if (next?.type === 'iam-role') found.add(next);
      const hasMore = next !== undefined && roleCarriers.has(next.type) && steps > 0;
      return found.size <= rolesMax && (!hasMore || gatherRoles(graph, to, steps - 1, found));
    })
  );
}

/**
 * Tells of what settings name whether the role of whoever names it has no permission for it: such a name does nothing, as one that was left by a
 * copied template. False where the type needs none, where it has a policy of its own that permits, or where not all policies of the role are known.
 */
export function refusedNames(resources: readonly KnownResource[]): (from: number, to: number) => boolean {
  const nodes = nodesByArn(resources);
  const statementsOf = new Map<KnownResource, readonly PolicyStatement[]>();
  const permitted = (role: KnownResource): readonly PolicyStatement[] => {
    const known = statementsOf.get(role);
    if (known !== undefined) return known;
    const all = role.policies.flatMap(({ Statement }) => Statement);
    const own = all.filter(({ Principal, NotPrincipal }) => Principal === undefined && NotPrincipal === undefined);
    statementsOf.set(role, own.slice(0, statementsMax + 1));
    return own;
  };
  const isWholeKnown = (role: KnownResource): boolean =>
    permitted(role).length > 0 &&
    permitted(role).length <= statementsMax &&
    role.links.every(({ path, toArn }) => path !== attachedPath || nodes.has(toArn) || harmlessPolicies.has(toArn.split('/').at(-1) ?? ''));
  return (from, to) => {
    const target = resources[to] as KnownResource;
    if (!askedTypes.has(target.type)) return false;
    if (target.policies.some(({ Statement }) => Statement.some(({ Effect }) => Effect === 'Allow'))) return false;
    const roles = new Set<KnownResource>();
    if (!gatherRoles({ resources, nodes }, from, stepsMax, roles)) return false;
    return roles.size > 0 && [...roles].every((role) => isWholeKnown(role) && !permitted(role).some((one) => mayReach(one, target)));
  };
}
