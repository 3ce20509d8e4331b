import { allEvidence } from './all-evidence.js';
import type { DaysOfSource } from './coverage/source-days.js';
import type { EvidenceTable } from './evidence/evidence-table.js';
import type { AssociationIndex } from './index/association-index.js';
import { buildIndex } from './index/build-index.js';
import type { PairFeedback } from './index/pair-feedback.js';
import type { KnownResource } from './known-resource.js';
import { fittedWeights } from './score/fitted-weights.js';
import type { Weights } from './score/weights.js';

/** What an identification starts from. */
export interface IdentificationSource {
  readonly resources: readonly KnownResource[];
  /** Evidence from logs, between positions in `resources`; absent: what is configured speaks alone. */
  readonly logged?: EvidenceTable;
  /** Which logs were there on which days; absent: not known. */
  readonly logDays?: readonly DaysOfSource[];
  /** Epoch seconds: evidence ages from here. */
  readonly asOf: number;
  readonly feedback?: readonly PairFeedback[];
  /** The reviewed weights where absent. */
  readonly weights?: Weights;
}

/** Which of the resources belong together: everything that is configured and everything that logs showed, scored and grouped. */
export function identify({ logged, weights = fittedWeights, ...source }: IdentificationSource): AssociationIndex {
  return buildIndex({ ...source, evidence: allEvidence(source.resources, logged), weights });
}
