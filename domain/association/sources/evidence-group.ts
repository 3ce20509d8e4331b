import type { EvidenceSink } from '../evidence/evidence-table.js';
import type { KnownResource } from '../known-resource.js';
import { groupPairs, membersPairedMax, pairsOf } from './group-pairs.js';
import { readSeconds } from './read-seconds.js';

/** Resources that have one thing in common: a tag, a stack. */
export interface EvidenceGroup {
  readonly source: number;
  readonly relation: number;
  /** Nodes in ARN order. */
  readonly members: readonly number[];
  /** 0 to 255. */
  readonly strength: number;
  readonly detail: string;
}

/** Groups that say something, the most telling first: they get their pairs while there is room. */
export function inTellingOrder(groups: Iterable<EvidenceGroup>): readonly EvidenceGroup[] {
  const telling = [...groups].filter(({ members, strength }) => members.length > 1 && strength > 0);
  return telling.sort((x, y) => y.strength - x.strength || x.members.length - y.members.length || (x.detail < y.detail ? -1 : 1));
}

/** Adds the rows of one group and answers how many pairs each with each it took from the room. */
export function addGroup(group: EvidenceGroup, resources: readonly KnownResource[], sink: EvidenceSink, room: number): number {
  const { members, source, relation, strength, detail } = group;
  const isPaired = members.length <= membersPairedMax && pairsOf(members.length) <= room;
  groupPairs(members, isPaired, (one, other) => {
    const [a, b] = one < other ? [one, other] : [other, one];
    const at = readSeconds(resources[a] as KnownResource, resources[b] as KnownResource);
    sink.add({ a, b, source, relation, count: 1, first: at, last: at, strength, principals: 0, detail });
  });
  return isPaired ? pairsOf(members.length) : 0;
}
