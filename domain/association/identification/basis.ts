import type { Instant } from '../../ports/clock.js';
import { coverageOf, type SourceCoverage } from '../coverage/coverage-of.js';
import type { Knowledge } from './knowledge.js';

/** What an answer was made from. */
export interface Basis {
  readonly asOf: Instant;
  readonly weightsVersion: string;
  readonly statisticsVersion: string;
  readonly threshold: number;
  /** Absent where nothing was identified yet. */
  readonly identificationId?: string;
  readonly coverage: readonly SourceCoverage[];
}

/** Coverage of an index is the same for all that ask it. */
const known = new WeakMap<Knowledge['index'], readonly SourceCoverage[]>();

/** From what the index answers, and how far each source reaches. */
export function basisOf({ index, run }: Pick<Knowledge, 'index' | 'run'>): Basis {
  const coverage = known.get(index) ?? coverageOf(coverageInput({ index, run }));
  known.set(index, coverage);
  return {
    asOf: new Date(index.asOf * 1_000).toISOString(),
    weightsVersion: index.weights.version,
    statisticsVersion: index.statisticsVersion,
    threshold: index.weights.threshold,
    ...(run !== undefined && { identificationId: run.identificationId }),
    coverage,
  };
}

/** What coverage of an index is computed from. */
export function coverageInput({ index, run }: Pick<Knowledge, 'index' | 'run'>) {
  const { from, to, days = [] } = run ?? {};
  const period = from === undefined || to === undefined ? {} : { periodDays: daysBetween(from, to) };
  return { resources: index.resources, evidence: index.evidence, days, ...period };
}

function daysBetween(from: Instant, to: Instant): number {
  const dayOf = (instant: Instant) => Date.parse(instant) / 86_400_000;
  return Math.max(1, Math.ceil(dayOf(to)) - Math.floor(dayOf(from)));
}
