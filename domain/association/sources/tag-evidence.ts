import { sourceCode } from '../evidence/evidence-source.js';
import type { EvidenceSink } from '../evidence/evidence-table.js';
import { relationCode } from '../evidence/relation.js';
import type { KnownResource } from '../known-resource.js';
import { arnOrder } from './arn-order.js';
import { addGroup, type EvidenceGroup, inTellingOrder } from './evidence-group.js';
import { comparedTags, type TagStatistics, tagStatistics } from './tag-statistics.js';
import { sharedTagStrength } from './tag-strength.js';

/** Rows that tags may add each with each; beyond it the less telling values are rings. */
const pairedRowsMax = 2_000_000;

/** One row for every pair that shares a telling tag: all pairs of a small group, a ring of a large one. */
export function tagEvidence(
  resources: readonly KnownResource[],
  sink: EvidenceSink,
  statistics: TagStatistics = tagStatistics(resources),
): void {
  let room = pairedRowsMax;
  for (const group of inTellingOrder(tagGroups(resources, statistics))) room -= addGroup(group, resources, sink, room);
}

function tagGroups(resources: readonly KnownResource[], statistics: TagStatistics): Iterable<EvidenceGroup> {
  const groups = new Map<string, EvidenceGroup & { readonly members: number[] }>();
  for (const node of arnOrder(resources)) {
    for (const tag of comparedTags(resources[node] as KnownResource)) {
      const group = groups.get(tag.pair);
      if (group) group.members.push(node);
      else groups.set(tag.pair, { ...common, members: [node], strength: sharedTagStrength(tag, statistics), detail: tag.shown });
    }
  }
  return groups.values();
}

const common = { source: sourceCode.tags, relation: relationCode['is tagged like'] };
