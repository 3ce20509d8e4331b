import { type Instant, instantOfSeconds } from '../../ports/clock.js';
import { type EvidenceSource, evidenceSources, sourceNames } from '../evidence/evidence-source.js';
import type { Knowledge } from './knowledge.js';

/** When and from what evidence a set of cloud resources was found to belong together. */
export interface IdentifiedSet {
  /** Evidence ages from here: the last run, or the last reading where there was none. */
  readonly at: Instant;
  readonly weightsVersion: string;
  readonly statisticsVersion: string;
  /** Absent where tags and configuration spoke alone. */
  readonly identificationId?: string;
  /** Sources that say something of two members, with the time they say it of. */
  readonly sources: readonly {
    readonly source: EvidenceSource;
    readonly label: string;
    readonly from: Instant;
    readonly to: Instant;
  }[];
}

/** What is known of a set at this instant, kept with a listing for good. */
export function identifiedSet({ index, run }: Pick<Knowledge, 'index' | 'run'>, arns: readonly string[]): IdentifiedSet {
  const members = new Set(arns);
  const inside = index.resources.map(({ arn }) => members.has(arn));
  const spans = new Map<number, { first: number; last: number }>();
  const { evidence } = index;
  for (let row = 0; row < evidence.rows; row += 1) {
    if (inside[evidence.a[row] as number] !== true || inside[evidence.b[row] as number] !== true) continue;
    const source = evidence.source[row] as number;
    const [first, last] = [evidence.first[row] as number, evidence.last[row] as number];
    const known = spans.get(source) ?? { first, last };
    spans.set(source, { first: Math.min(known.first, first), last: Math.max(known.last, last) });
  }
  const sources = [...spans]
    .sort(([a], [b]) => a - b)
    .map(([code, { first, last }]) => {
      const source = sourceNames[code] as EvidenceSource;
      return { source, label: evidenceSources[source].label, from: instantOfSeconds(first), to: instantOfSeconds(last) };
    });
  const { weights, statisticsVersion, asOf } = index;
  return {
    at: instantOfSeconds(asOf),
    weightsVersion: weights.version,
    statisticsVersion,
    ...(run !== undefined && { identificationId: run.identificationId }),
    sources,
  };
}
