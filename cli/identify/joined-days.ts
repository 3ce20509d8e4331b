import { type AccountDay, daysOf } from '../../adapters/logs/merge-day.js';
import { type DaysOfSource, SourceDays } from '../../domain/association/coverage/source-days.js';
import type { EvidenceTable } from '../../domain/association/evidence/evidence-table.js';
import { mergeEvidence } from '../../domain/association/evidence/merge-evidence.js';
import { joinLogs } from '../../domain/association/join/log-evidence.js';
import { ResourceBook } from '../../domain/association/join/resource-book.js';
import type { KnownResource } from '../../domain/association/known-resource.js';
import type { Segment } from '../../domain/association/segments/segment.js';
import { decodeSegment } from '../../domain/association/segments/segment-bytes.js';
import { segmentKeys } from '../../domain/association/segments/segment-keys.js';
import type { Objects } from '../../domain/ports/objects.js';

/** Days since 1970-01-01, both included; absent: no bound. */
export interface Period {
  readonly fromDay?: number;
  readonly toDay?: number;
}

/** What the logs of a period say between the resources. */
export interface JoinedDays {
  readonly logged: EvidenceTable;
  readonly days: readonly DaysOfSource[];
  readonly unresolved: { readonly [reason: string]: number };
}

/** Joins the merged days of a period with who is who; one day at a time is in memory. */
export async function joinedDays(
  objects: Objects,
  resources: readonly KnownResource[],
  { fromDay = 0, toDay = Number.POSITIVE_INFINITY }: Period,
): Promise<JoinedDays> {
  const asked = (await daysOf(objects)).filter(({ day }) => day >= fromDay && day <= toDay);
  const book = new ResourceBook(resources);
  // Every day is learned before the first is joined: a lease learned late corrects the days before.
  for await (const segment of segmentsOf(objects, asked)) book.learn(segment);
  const sourceDays = new SourceDays();
  const unresolved = new Map<string, number>();
  let logged = mergeEvidence([]);
  for await (const segment of segmentsOf(objects, asked)) {
    sourceDays.take(segment);
    const { evidence, report } = joinLogs([segment], book);
    logged = mergeEvidence([logged, evidence]);
    for (const { reason, events } of report.unresolved) unresolved.set(reason, (unresolved.get(reason) ?? 0) + events);
  }
  return { logged, days: sourceDays.finish(), unresolved: Object.fromEntries([...unresolved].sort(([a], [b]) => (a < b ? -1 : 1))) };
}

async function* segmentsOf(objects: Objects, days: readonly AccountDay[]): AsyncGenerator<Segment> {
  for (const { awsAccountId, day } of days) {
    const found = await objects.read(segmentKeys.day(awsAccountId, day));
    if (found !== undefined) yield decodeSegment(found.bytes);
  }
}
