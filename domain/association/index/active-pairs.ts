import type { PairRows } from '../score/pair-rows.js';

/** The pairs that may still join something: those whose ends are not together already. */
export interface ActivePairs {
  /** Numbers of the pairs. */
  readonly pairs: Uint32Array;
  /** Places in `pairs` of every node: `places[offsets[n]]` to `places[offsets[n + 1] - 1]`. */
  readonly offsets: Uint32Array;
  readonly places: Uint32Array;
}

/** Pairs whose ends stand in different units, with the rows of every node; `counts` says of a pair whether it matters. */
export function activePairs({ pairs: count, low, high }: PairRows, unitOf: Uint32Array, counts: (pair: number) => boolean): ActivePairs {
  const pairs = new Uint32Array(count);
  const offsets = new Uint32Array(unitOf.length + 1);
  let length = 0;
  for (let pair = 0; pair < count; pair++) {
    const left = low[pair] as number;
    const right = high[pair] as number;
    if (unitOf[left] === unitOf[right] || !counts(pair)) continue;
    pairs[length++] = pair;
    offsets[left + 1] = (offsets[left + 1] as number) + 1;
    offsets[right + 1] = (offsets[right + 1] as number) + 1;
  }
  for (let at = 1; at <= unitOf.length; at++) offsets[at] = (offsets[at] as number) + (offsets[at - 1] as number);
  const next = offsets.slice(0, unitOf.length);
  const places = new Uint32Array(2 * length);
  for (let place = 0; place < length; place++) {
    for (const node of [low[pairs[place] as number] as number, high[pairs[place] as number] as number]) {
      const at = next[node] as number;
      places[at] = place;
      next[node] = at + 1;
    }
  }
  return { pairs: pairs.subarray(0, length), offsets, places };
}
