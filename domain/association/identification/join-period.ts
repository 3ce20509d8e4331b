import type { Objects } from '../../ports/objects.js';
import { type DaysOfSource, SourceDays } from '../coverage/source-days.js';
import type { EvidenceTable } from '../evidence/evidence-table.js';
import { mergeEvidence } from '../evidence/merge-evidence.js';
import { joinLogs } from '../join/log-evidence.js';
import { ResourceBook } from '../join/resource-book.js';
import type { KnownResource } from '../known-resource.js';
import type { Segment } from '../segments/segment.js';
import { decodeSegment } from '../segments/segment-bytes.js';
import { segmentKeys } from '../segments/segment-keys.js';
import type { Identification } from './identification.js';
import { periodDays } from './period-days.js';

/** What the logs of a period say of a customer's cloud resources. */
export interface JoinedPeriod {
  readonly evidence: EvidenceTable;
  readonly days: readonly DaysOfSource[];
  /** Events of which an end could not be told, by reason. */
  readonly unresolved: { readonly [reason: string]: number };
}

/** Tables are brought together from this many on. */
const tablesMax = 16;

/**
 * Joins the days of a run with who is who, day after day, so that memory holds one day and not the period. Leases and sessions of all days
 * are learned first: one that is seen later corrects the days before.
 */
export async function joinPeriod(objects: Objects, run: Identification, resources: readonly KnownResource[]): Promise<JoinedPeriod> {
  const book = new ResourceBook(resources);
  const sourceDays = new SourceDays();
  for await (const segments of daysOf(objects, run)) {
    for (const segment of segments) {
      book.learn(segment);
      sourceDays.take(segment);
    }
  }
  const unresolved = new Map<string, number>();
  let tables: EvidenceTable[] = [];
  for await (const segments of daysOf(objects, run)) {
    const { evidence, report } = joinLogs(segments, book);
    tables.push(evidence);
    if (tables.length === tablesMax) tables = [mergeEvidence(tables)];
    for (const { reason, events } of report.unresolved) unresolved.set(reason, (unresolved.get(reason) ?? 0) + events);
  }
  return { evidence: mergeEvidence(tables), days: sourceDays.finish(), unresolved: Object.fromEntries([...unresolved].sort()) };
}

/** The merged segments of each day, of all AWS accounts together. */
async function* daysOf(objects: Objects, run: Identification): AsyncGenerator<readonly Segment[]> {
  const { first, last } = periodDays(run);
  for (let day = first; day <= last; day += 1) {
    const found = await Promise.all(run.awsAccountIds.map((awsAccountId) => objects.read(segmentKeys.day(awsAccountId, day))));
    const segments = found.flatMap((object) => (object === undefined ? [] : decodeSegment(object.bytes)));
    if (segments.length > 0) yield segments;
  }
}
