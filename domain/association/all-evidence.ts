import type { EvidenceTable } from './evidence/evidence-table.js';
import { mergeEvidence } from './evidence/merge-evidence.js';
import type { KnownResource } from './known-resource.js';
import { staticEvidence } from './sources/static-evidence.js';

/** Everything that is configured between the resources, and everything that logs showed; `logged` is between positions in `resources`. */
export function allEvidence(resources: readonly KnownResource[], logged?: EvidenceTable): EvidenceTable {
  return mergeEvidence([staticEvidence(resources), ...(logged ? [logged] : [])]);
}
