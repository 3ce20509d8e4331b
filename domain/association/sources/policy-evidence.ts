import { sourceCode } from '../evidence/evidence-source.js';
import type { EvidenceSink } from '../evidence/evidence-table.js';
import { relationCode } from '../evidence/relation.js';
import type { KnownResource } from '../known-resource.js';
import { ArnFinder } from './arn-finder.js';
import { type PolicyGrant, policyGrants } from './policy-grant.js';
import { rarity, strengthOf } from './rarity.js';
import { readSeconds } from './read-seconds.js';
import { roleHolders } from './role-holders.js';

/** A pattern that stands for several is less telling than a name. */
const patternShare = 0.8;

/** What is left where IAM says that the service was never called with these permissions. */
const unusedShare = 0.25;

/** Documents read of one resource. */
const documentsMax = 64;

/** A row for everybody who may reach something by name, and for what runs with a role that may; the narrower, the stronger. */
export function policyEvidence(resources: readonly KnownResource[], sink: EvidenceSink): void {
  const finder = new ArnFinder(resources.map(({ arn }) => arn));
  const holders = roleHolders(resources);
  resources.forEach((resource, node) => {
    for (const grant of resource.policies.slice(0, documentsMax).flatMap(policyGrants)) {
      const others = finder.matching(grant.pattern);
      const share = othersShare(grant, others.length, resources.length);
      for (const other of others) {
        const [from, to] = grant.direction === 'to' ? [node, other] : [other, node];
        addReach({ from, to, share: share * usedShare(resources[from] as KnownResource, resources[to] as KnownResource), grant });
      }
    }
  });

  function addReach({
    from,
    to,
    share,
    grant,
  }: {
    readonly from: number;
    readonly to: number;
    readonly share: number;
    readonly grant: PolicyGrant;
  }) {
    const running = holders.get(from) ?? [];
    add(from, to, share, grant.actions);
    // What runs with the role acts; how many do says how much one of them is meant.
    for (const holder of running) add(holder, to, share / Math.sqrt(running.length), `${grant.actions} (as ${nameOf(resources[from])})`);
  }

  function add(a: number, b: number, share: number, detail: string): void {
    const strength = strengthOf(share);
    if (a === b || strength === 0) return;
    const at = readSeconds(resources[a] as KnownResource, resources[b] as KnownResource);
    const [source, relation] = [sourceCode.policy, relationCode['may reach']];
    sink.add({ a, b, source, relation, count: 1, first: at, last: at, strength, principals: 0, detail });
  }
}

function othersShare({ pattern }: PolicyGrant, found: number, total: number): number {
  if (!/[*?]/.test(pattern)) return 1;
  return patternShare * (found === 1 ? 1 : Math.min(1, 2 * rarity(found, total)));
}

/** Where it is known which services a role really called, permissions for another are hardly meant. */
function usedShare(from: KnownResource, to: KnownResource): number {
  if (from.servicesUsed === undefined) return 1;
  return from.servicesUsed.includes(to.arn.split(':')[2] ?? '') ? 1 : unusedShare;
}

function nameOf(resource: KnownResource | undefined): string {
  return resource?.name ?? resource?.arn.slice(resource.arn.lastIndexOf('/') + 1) ?? '';
}
