import { effectOf } from '../../../../../domain/ledger/effect-of.js';
import type { EntryLine } from '../../../shared/ledger/entry-line.js';

/** What was available in a wallet after each of its lines, in minor units by the line's id; `newestFirst` must be all of them. */
export function availableAfter(newestFirst: readonly EntryLine[]): ReadonlyMap<string, bigint> {
  const sums = new Map<string, bigint>();
  const after = new Map<string, bigint>();
  for (const { id, kind, currency, debitMinor, creditMinor } of [...newestFirst].reverse()) {
    const sum = (sums.get(currency) ?? 0n) + effectOf[kind](debitMinor, creditMinor).available;
    sums.set(currency, sum);
    after.set(id, sum);
  }
  return after;
}
