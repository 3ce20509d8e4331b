import { instantOfSeconds } from '../../ports/clock.js';
import { type EvidenceSource, evidenceSources, sourceCode, sourceNames } from '../evidence/evidence-source.js';
import type { EvidenceTable } from '../evidence/evidence-table.js';
import type { KnownResource } from '../known-resource.js';
import { spansOf } from './evidence-spans.js';
import { type DaysOfSource, isLogSource } from './source-days.js';

/** How far one source of evidence reaches. */
export interface SourceCoverage {
  readonly source: EvidenceSource;
  readonly label: string;
  /** Earliest and latest of what it says; absent where it says nothing. */
  readonly from?: string;
  readonly to?: string;
  /** Days with logs of this source, over all AWS accounts; 0 for what is no log. */
  readonly days: number;
  /** Cloud resources that it says something of. */
  readonly resourceCount: number;
  /** Of the days of the period and the AWS accounts for logs, of the cloud resources for all else; 0 to 1. */
  readonly share: number;
  /** True where the source says itself that it lost records. */
  readonly lost: boolean;
}

/** What coverage is computed from. */
export interface CoverageInput {
  readonly resources: readonly KnownResource[];
  readonly evidence: EvidenceTable;
  readonly days: readonly DaysOfSource[];
  /** Days of the period; absent: from the first to the last day with any log. */
  readonly periodDays?: number;
}

/** Coverage of every source over all resources, in the order of sources: one that says nothing is there with 0. */
export function coverageOf(input: CoverageInput): readonly SourceCoverage[] {
  return sourceNames.map((source) => coverageOfSource(input, source, undefined));
}

/** Coverage of every source for one node: what it says of this cloud resource, and when. */
export function coverageOfNode(input: CoverageInput, node: number): readonly SourceCoverage[] {
  return sourceNames.map((source) => coverageOfSource(input, source, node));
}

function coverageOfSource(input: CoverageInput, source: EvidenceSource, node: number | undefined): SourceCoverage {
  const { resources, evidence } = input;
  const code = sourceCode[source];
  const spans = spansOf(evidence, resources.length);
  const all = node === undefined ? spans.ofAll(code) : undefined;
  const span = node === undefined ? all : spans.ofNode(code, node);
  const accounts = node === undefined ? undefined : resources[node]?.awsAccountId;
  const found = input.days.filter((one) => one.source === source && (accounts === undefined || one.awsAccountId === accounts));
  const days = found.reduce((sum, one) => sum + one.days.length, 0);
  const resourceCount = all?.nodes ?? (span === undefined ? 0 : 1);
  const possible = node === undefined ? Math.max(1, resources.length) : 1;
  return {
    source,
    label: evidenceSources[source].label,
    ...(span !== undefined && { from: instantOfSeconds(span.first), to: instantOfSeconds(span.last) }),
    days,
    resourceCount,
    share: isLogSource(source) ? shareOfDays(input, days, accounts) : resourceCount / possible,
    lost: found.some((one) => one.lost),
  };
}

/** Of the days of the period in every AWS account that holds resources (in the one, for a node). */
function shareOfDays({ resources, days, periodDays }: CoverageInput, covered: number, awsAccountId: string | undefined): number {
  const all = days.flatMap((one) => one.days);
  const span = periodDays ?? (all.length === 0 ? 0 : Math.max(...all) - Math.min(...all) + 1);
  const accounts = awsAccountId === undefined ? new Set(resources.map((one) => one.awsAccountId)).size : 1;
  return span === 0 || accounts === 0 ? 0 : Math.min(1, covered / (span * accounts));
}
