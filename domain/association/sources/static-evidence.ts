import { EvidenceBuilder } from '../evidence/evidence-builder.js';
import type { EvidenceTable } from '../evidence/evidence-table.js';
import type { KnownResource } from '../known-resource.js';
import { declarationEvidence } from './declaration-evidence.js';
import { linkEvidence } from './link-evidence.js';
import { policyEvidence } from './policy-evidence.js';
import { tagEvidence } from './tag-evidence.js';

/** All evidence that needs no logs: tags, declarations, configuration links, policies. */
export function staticEvidence(resources: readonly KnownResource[]): EvidenceTable {
  const builder = new EvidenceBuilder();
  tagEvidence(resources, builder);
  declarationEvidence(resources, builder);
  linkEvidence(resources, builder);
  policyEvidence(resources, builder);
  return builder.finish();
}
