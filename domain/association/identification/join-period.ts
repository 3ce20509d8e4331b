import type { Objects } from '../../ports/objects.js';
import { type DaysOfSource, SourceDays } from '../coverage/source-days.js';
import type { EvidenceTable } from '../evidence/evidence-table.js';
import type { Stranger } from '../join/join-report.js';
import { ResourceBook } from '../join/resource-book.js';
import type { KnownResource } from '../known-resource.js';
import { segmentOfPart } from '../segments/lasting-day.js';
import { JoinedDays } from './joined-days.js';
import { type AccountDay, LastingDays } from './lasting-days.js';

/** What the logs of a period say of a customer's cloud resources. */
export interface JoinedPeriod {
  readonly evidence: EvidenceTable;
  readonly days: readonly DaysOfSource[];
  /** Events of which an end could not be told, by reason. */
  readonly unresolved: { readonly [reason: string]: number };
  /** What resources (nodes) speak with that is nobody's of the customer. */
  readonly strangers: readonly Stranger[];
  /** How many days were joined in this run; those before answered for the others. */
  readonly daysJoined: number;
}

/** Whose days, and which of them. */
export interface PeriodToJoin {
  readonly customerId: string;
  readonly days: readonly AccountDay[];
}

/**
 * Joins the days of a run with who is who, day after day, so that memory holds one day and not the period. Leases of all days are known first: one
 * that is seen later corrects the days before. A day that would be joined to the same again is not read: what it was joined to is kept.
 * `resources` are in the order of ARNs.
 */
export async function joinPeriod(
  objects: Objects,
  { customerId, days }: PeriodToJoin,
  resources: readonly KnownResource[],
): Promise<JoinedPeriod> {
  const lasting = await LastingDays.read(objects, days);
  const book = new ResourceBook(resources);
  const sourceDays = new SourceDays();
  for (const day of lasting.days) {
    for (const { leases, sources } of lasting.of(day)) {
      const segment = segmentOfPart(leases);
      if (segment !== undefined) book.takeLasting(segment);
      for (const found of sources) sourceDays.add(found);
    }
  }
  const joined = await JoinedDays.open(objects, customerId, book, lasting);
  for (const day of lasting.days) await joined.take(day);
  return { ...(await joined.finish()), days: sourceDays.finish() };
}
