import type { KnownResource } from '../known-resource.js';
import type { ScoredPairs } from '../score/score-pairs.js';
import type { UseGrounds } from './pair-bonds.js';
import { behindGroups, caretakerGroups, type Rules } from './security-groups.js';
import { silentUses } from './silent-uses.js';
import type { StructureLinks } from './structure-links.js';

/** What decides which uses count. */
export type Guards = Pick<UseGrounds, 'behind' | 'isCaretaker' | 'isSilent'>;

/** What guards are read from: `partOf` is the part of each node, `counts` 1 for nodes of no serving type. */
export interface GuardSource {
  readonly scored: ScoredPairs;
  readonly resources: readonly KnownResource[];
  readonly links: StructureLinks;
  readonly rules: Rules;
  readonly partOf: Uint32Array;
  readonly counts: Uint8Array;
}

/** Asks which uses count before anything is joined by them: what a host of its own is would be no host of its own after. */
export function guardsOf({ scored, resources, links, rules, partOf, counts }: GuardSource): Guards {
  return {
    behind: behindGroups(scored.types, links),
    isCaretaker: caretakerGroups(rules, partOf, counts),
    isSilent: silentUses(scored, resources, links),
  };
}
