import type { Pairs } from '../score/pair-rows.js';

/** Those of some pairs that may still join something: their ends stand in different units. */
export function activePairs({ low, high }: Pairs, candidates: Uint32Array, unitOf: Uint32Array): Uint32Array {
  const active = new Uint32Array(candidates.length);
  let length = 0;
  for (let at = 0; at < candidates.length; at++) {
    const pair = candidates[at] as number;
    if (unitOf[low[pair] as number] !== unitOf[high[pair] as number]) active[length++] = pair;
  }
  return active.subarray(0, length);
}
