import { sourceCode } from '../evidence/evidence-source.js';
import type { EvidenceSink } from '../evidence/evidence-table.js';
import { relationCode } from '../evidence/relation.js';
import type { KnownResource } from '../known-resource.js';
import type { KnownType } from '../known-type.js';
import { nodesByArn } from '../nodes-by-arn.js';
import { linkUse, useOf } from '../score/link-class.js';
import { readSeconds } from './read-seconds.js';
import { vainNames } from './vain-names.js';

/** Links read from one resource; one that refers to more is a list, not a member. */
const linksPerResourceMax = 1_000;

const strengths = { needed: 255, mentioned: 160, placed: 64 } as const;

/** What says where something is, or what it was made from, and not with whom it works. */
const placeTypes: ReadonlySet<KnownType> = new Set([
  'vpc',
  'subnet',
  'route-table',
  'internet-gateway',
  'transit-gateway',
  'rds-subnet-group',
  'key-pair',
  'machine-image',
]);

/** The group that AWS makes with every VPC, under a name nobody else can take: whatever was given no group of its own is in it. */
function isDefaultGroup({ type, aliases }: KnownResource): boolean {
  return type === 'security-group' && aliases.includes('default');
}

function isPlace(resource: KnownResource): boolean {
  return placeTypes.has(resource.type) || isDefaultGroup(resource);
}

/** One row for every link between two known resources: what is needed counts most, a place least; names that nothing comes of are left out. */
export function linkEvidence(resources: readonly KnownResource[], sink: EvidenceSink): void {
  const nodes = nodesByArn(resources);
  const vain = vainNames(resources);
  resources.forEach((from, a) => {
    for (const { toArn, relation, needs, path } of from.links.slice(0, linksPerResourceMax)) {
      const b = nodes.get(toArn);
      if (b === undefined || b === a || (useOf(relation) === linkUse.names && vain(a, b) !== undefined)) continue;
      const to = resources[b] as KnownResource;
      const at = readSeconds(from, from);
      const isNeeded = needs && !isDefaultGroup(to);
      const strength = isNeeded ? strengths.needed : isPlace(to) ? strengths.placed : strengths.mentioned;
      const detail = path === undefined ? relation : `${relation} (${path})`;
      const code = isNeeded ? relationCode.needs : relationCode.mentions;
      sink.add({ a, b, source: sourceCode.configuration, relation: code, count: 1, first: at, last: at, strength, principals: 0, detail });
    }
  });
}
