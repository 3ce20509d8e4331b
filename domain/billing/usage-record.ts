import type { Instant } from '../ports/clock.js';
import { itemsOf } from '../ports/items-of.js';
import type { Tables, Write } from '../ports/tables.js';

/** What a service reports about one resource over one span of time (hourly). */
export interface UsageRecord {
  readonly resourceId: string;
  /** Meter of the rate card, e.g. `instance-hour`, `gibibyte-month`. */
  readonly meter: string;
  readonly from: Instant;
  readonly to: Instant;
  /** Decimal text in the meter's unit. */
  readonly quantity: string;
  /** Size the rate card prices by, e.g. `t3.micro`; absent where the meter has one price. */
  readonly size?: string;
  /** Currency of the charge: that of the rate it was priced by at receipt. */
  readonly currency: string;
  /** Charge in the currency's unit × 10⁻¹² as decimal digits. */
  readonly charge: string;
}

/** The write of a record; a later record of the same resource, meter and start restates it. */
export function usageWrite(record: UsageRecord): Write {
  return { act: 'put', table: 'ledger', item: { pk: `usage#${record.resourceId}`, sk: `${record.from}#${record.meter}`, ...record } };
}

const pagesMax = 20;

/** Usage of one resource that began at or after `from`, in the order of time; at most 20,000 records. */
export async function readUsage(tables: Tables, resourceId: string, from: Instant): Promise<readonly UsageRecord[]> {
  const records: UsageRecord[] = [];
  const query = { table: 'ledger', partition: `usage#${resourceId}`, descending: true, limit: 1000 } as const;
  for await (const item of itemsOf(tables, query, pagesMax)) {
    if (String(item.from) < from) break;
    records.push(item as unknown as UsageRecord);
  }
  return records.reverse();
}
