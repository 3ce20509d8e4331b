import type { MeasuredCost } from '../listing/listing.js';
import { type Instant, plusSeconds } from '../ports/clock.js';
import type { Ports } from '../ports/ports.js';
import { toMinorUnits } from './decimal.js';
import { readUsage, type UsageRecord } from './usage-record.js';

const daySeconds = 86_400;
const windowDays = 30;
/** A month of a price: 365 days / 12. */
const monthMilliDays = 30_417n;

/**
 * What a set of resources cost over the last 30 days of usage, per day, week (7 days) and month (365/12 days), with the time range the
 * usage covers; resources without usage add nothing, and no usage at all is `not measured`, never 0.
 */
export async function measuredCost(
  ports: Pick<Ports, 'tables' | 'clock'>,
  resourceIds: readonly string[],
  currency: string,
): Promise<MeasuredCost> {
  const since = plusSeconds(ports.clock.now(), -windowDays * daySeconds);
  const records: UsageRecord[] = [];
  for (const resourceId of resourceIds) records.push(...(await readUsage(ports.tables, resourceId, since)));
  return costOf(
    records.filter((record) => record.currency === currency),
    currency,
  );
}

function costOf(records: readonly UsageRecord[], currency: string): MeasuredCost {
  const [first] = records;
  if (!first) return { measured: false };
  const from = records.reduce((min, record) => (record.from < min ? record.from : min), first.from);
  const to = records.reduce((max, record) => (record.to > max ? record.to : max), first.to);
  const total = records.reduce((sum, record) => sum + BigInt(record.charge), 0n);
  const perMilliDays = (milliDays: bigint) => ({ amountMinor: toMinorUnits(scale(total, milliDays, from, to), currency), currency });
  return { measured: true, from, to, perDay: perMilliDays(1_000n), perWeek: perMilliDays(7_000n), perMonth: perMilliDays(monthMilliDays) };
}

/** The total over [from, to) brought to a span of thousandths of days. */
function scale(total: bigint, milliDays: bigint, from: Instant, to: Instant): bigint {
  const spanMilliseconds = BigInt(Date.parse(to) - Date.parse(from));
  return (total * milliDays * 86_400n) / spanMilliseconds;
}
