import { type EvidenceSource, sourceCode } from '../evidence/evidence-source.js';
import type { EvidenceSink } from '../evidence/evidence-table.js';
import { relationCode } from '../evidence/relation.js';
import type { KnownResource } from '../known-resource.js';
import { arnOrder } from './arn-order.js';
import { codeTagOf } from './code-tag.js';
import { declarersInTags } from './declarers-in-tags.js';
import { addGroup, type EvidenceGroup, inTellingOrder } from './evidence-group.js';
import { rarity, strengthOf } from './rarity.js';

/** Rows that declarations may add each with each; beyond it the larger groups are rings. */
const pairedRowsMax = 2_000_000;

/** A stack of everything still was written as one thing; a tag of infrastructure code on everything says nothing. */
const leastShare: { readonly [source in 'stack' | 'application' | 'code-tag']: number } = { stack: 0.5, application: 0.5, 'code-tag': 0 };

type DeclarationSource = keyof typeof leastShare & EvidenceSource;

/** One row for every pair that the same stack, application or infrastructure code declares; what people write counts as their tags only. */
export function declarationEvidence(resources: readonly KnownResource[], sink: EvidenceSink): void {
  let room = pairedRowsMax;
  for (const group of inTellingOrder(declaredGroups(resources))) room -= addGroup(group, resources, sink, room);
}

function declaredGroups(resources: readonly KnownResource[]): readonly EvidenceGroup[] {
  const groups = new Map<string, { readonly source: DeclarationSource; readonly detail: string; readonly members: number[] }>();
  for (const node of arnOrder(resources)) {
    for (const { source, detail } of declarationsOf(resources[node] as KnownResource)) {
      const key = `${source} ${detail}`;
      const group = groups.get(key) ?? { source, detail, members: [] };
      groups.set(key, group);
      group.members.push(node);
    }
  }
  return [...groups.values()].map(({ source, detail, members }) => {
    const share = leastShare[source] + (1 - leastShare[source]) * Math.min(1, 2 * rarity(members.length, resources.length));
    return { members, detail, source: sourceCode[source], relation: relationCode['is declared with'], strength: strengthOf(share) };
  });
}

function declarationsOf(resource: KnownResource): readonly { readonly source: DeclarationSource; readonly detail: string }[] {
  const declarers = new Set([...resource.declaredBy, ...declarersInTags(resource.tags)]);
  const byServices = [...declarers].map((detail) => ({ source: sourceOf(detail), detail }));
  const byCode = Object.entries(resource.tags).flatMap(([key, value]) => codeTagOf(key, value) ?? []);
  return [...byServices, ...byCode.map((detail) => ({ source: 'code-tag' as const, detail }))];
}

function sourceOf(declarer: string): 'stack' | 'application' {
  return declarer.includes(':cloudformation:') ? 'stack' : 'application';
}
