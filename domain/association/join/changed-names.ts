import { type KnownFacts, noEnd } from './known-facts.js';

/** From when on (epoch seconds) a name means something else than before, by its number. */
export type ChangedNames = ReadonlyMap<number, number>;

/** The names of which two readings of what is known say different things. */
export function changedNames(before: KnownFacts, now: KnownFacts): ChangedNames {
  const changed = new Map<number, number>();
  let [old, row] = [0, 0];
  while (old < before.name.length || row < now.name.length) {
    const [was, is] = [before.name[old] ?? Number.POSITIVE_INFINITY, now.name[row] ?? Number.POSITIVE_INFINITY];
    const from = was === is ? changedFrom(before, old, now, row) : 0;
    if (from !== undefined) changed.set(Math.min(was, is), from);
    if (was <= is) old += 1;
    if (is <= was) row += 1;
  }
  return changed;
}

/** Where nothing but the ends of assignments differ, everything before the earliest of them is as it was. */
function changedFrom(before: KnownFacts, old: number, now: KnownFacts, row: number): number | undefined {
  if (before.high[old] !== now.high[row] || before.low[old] !== now.low[row]) return 0;
  if (before.ends[old] === now.ends[row]) return undefined;
  return Math.min(before.until[old] ?? noEnd, now.until[row] ?? noEnd);
}

/** True where any of the names asked for (rising numbers) means something else at an instant up to `last`. */
export function isChanged(asked: Uint32Array, changed: ChangedNames, last: number): boolean {
  if (asked.length < changed.size) return asked.some((name) => (changed.get(name) ?? noEnd + 1) <= last);
  for (const [name, from] of changed) if (from <= last && isAmong(asked, name)) return true;
  return false;
}

function isAmong(rising: Uint32Array, name: number): boolean {
  let [low, high] = [0, rising.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((rising[middle] as number) < name) low = middle + 1;
    else high = middle;
  }
  return rising[low] === name;
}
