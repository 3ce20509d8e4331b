import { type Claim, endOfTime, type RankOf, type Release, settleClaims } from './claim.js';
import { unresolved } from './unresolved.js';

/** Who had one address when: values from each start to the next; before the first nobody is known. */
export interface Timeline {
  readonly starts: readonly number[];
  /** Holders as their claims name them, or the codes for unknown and uncertain. */
  readonly values: readonly number[];
}

/** The holders at one instant, with how many claims each has. */
class Present {
  readonly #claims = new Map<number, number>();

  constructor(readonly rankOf: RankOf) {}

  change(holder: number, by: 1 | -1): void {
    const claims = (this.#claims.get(holder) ?? 0) + by;
    if (claims === 0) this.#claims.delete(holder);
    else this.#claims.set(holder, claims);
  }

  /** The one holder, an instance before its interface; `uncertain` where several claim the address, undefined where nobody does. */
  get value(): number | undefined {
    let best: number | undefined;
    let rank = Number.POSITIVE_INFINITY;
    for (const holder of this.#claims.keys()) {
      const own = this.rankOf(holder);
      if (own > rank) continue;
      best = own < rank ? holder : unresolved.uncertain;
      rank = own;
    }
    return best;
  }
}

/**
 * Brings claims to one line. Where two holders claim one instant, and in every gap between two known spans, the holder is uncertain; before the
 * first and after the last it is unknown.
 */
export function timelineOf(claims: readonly Claim[], releases: readonly Release[], rankOf: RankOf): Timeline {
  const settled = settleClaims(claims, releases, rankOf).filter(({ from, to }) => to > from);
  const changes = settled
    .flatMap(({ holder, from, to }) => [
      { at: from, holder, by: 1 as const },
      { at: to, holder, by: -1 as const },
    ])
    .sort((x, y) => x.at - y.at);
  const present = new Present(rankOf);
  const starts: number[] = [];
  const values: number[] = [];
  changes.forEach(({ at, holder, by }, n) => {
    present.change(holder, by);
    if (changes[n + 1]?.at === at) return;
    const isLast = n === changes.length - 1;
    const value = present.value ?? (isLast ? unresolved.unknownAddress : unresolved.uncertain);
    if (values.at(-1) === value) return;
    starts.push(at);
    values.push(value);
  });
  return { starts, values };
}

/** The holder for all of a window, first and last second included; uncertain where it changes within. */
export function holderIn({ starts, values }: Timeline, first: number, last: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((starts[middle] as number) <= first) low = middle + 1;
    else high = middle;
  }
  if ((starts[low] ?? endOfTime) <= last) return unresolved.uncertain;
  return low === 0 ? unresolved.unknownAddress : (values[low - 1] as number);
}

/** The instants between which two lines differ by what they mean; undefined where they mean the same throughout. */
export function changeBetween(
  before: Timeline,
  after: Timeline,
  meaningOf: (holder: number) => number,
): { readonly first: number; readonly last: number } | undefined {
  const starts = [...new Set([0, ...before.starts, ...after.starts])].sort((x, y) => x - y);
  const changed = starts.filter((at) => meaningOf(holderIn(before, at, at)) !== meaningOf(holderIn(after, at, at)));
  const [first] = changed;
  if (first === undefined) return undefined;
  const next = starts[starts.indexOf(changed.at(-1) as number) + 1] ?? endOfTime;
  return { first, last: next - 1 };
}
