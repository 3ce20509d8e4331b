import { daysOf } from '../../adapters/logs/merge-day.js';
import type { DaysOfSource } from '../../domain/association/coverage/source-days.js';
import type { EvidenceTable } from '../../domain/association/evidence/evidence-table.js';
import { joinPeriod } from '../../domain/association/identification/join-period.js';
import type { KnownResource } from '../../domain/association/known-resource.js';
import type { Objects } from '../../domain/ports/objects.js';
import { localCustomer } from './opened-run.js';

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

/** Joins the merged days of a period with who is who, in the order of ARNs; a day that says what it said in the run before is not read again. */
export async function joinedDays(
  objects: Objects,
  resources: readonly KnownResource[],
  { fromDay = 0, toDay = Number.POSITIVE_INFINITY }: Period,
): Promise<JoinedDays> {
  const asked = (await daysOf(objects)).filter(({ day }) => day >= fromDay && day <= toDay);
  const { evidence, days, unresolved } = await joinPeriod(objects, { customerId: localCustomer, days: asked }, resources);
  return { logged: evidence, days, unresolved };
}
