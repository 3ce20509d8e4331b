import { millisecondsOfDay } from '../../ports/clock.js';
import type { Identification } from './identification.js';

/** Days since 1970-01-01, from the first to the last. */
export interface PeriodDays {
  readonly first: number;
  readonly last: number;
}

/** The UTC days that a period touches. */
export function periodDays({ from, to }: Pick<Identification, 'from' | 'to'>): PeriodDays {
  const first = Math.floor(Date.parse(from) / millisecondsOfDay);
  return { first, last: Math.max(first, Math.ceil(Date.parse(to) / millisecondsOfDay) - 1) };
}

/** Every day of every AWS account of a run, in the order in which they are merged. */
export function accountDays(run: Pick<Identification, 'from' | 'to' | 'awsAccountIds'>): readonly { awsAccountId: string; day: number }[] {
  const { first, last } = periodDays(run);
  const days = Array.from({ length: last - first + 1 }, (_, at) => first + at);
  return run.awsAccountIds.flatMap((awsAccountId) => days.map((day) => ({ awsAccountId, day })));
}
