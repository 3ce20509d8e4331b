import type { Ports } from '../ports/ports.js';
import type { Due } from './due.js';

const transfersPerRunMax = 100;

/** Ids of transfers whose time has come, the longest overdue first, at most 100; found through an index, so the reader looks again. */
export async function dueTransfers(
  { tables, clock }: Pick<Ports, 'tables' | 'clock'>,
  dueKind: Due['dueKind'],
): Promise<readonly string[]> {
  const query = { table: 'transfers', index: 'byDue', partition: dueKind, sortAtMost: clock.now(), limit: transfersPerRunMax } as const;
  return (await tables.query(query)).items.map((item) => item.pk);
}
