import type { TellingTags } from '../score/telling-tags.js';

/** Telling keys whose values clusters carry; the others differ within solutions as often as not. */
const tellingMin = 64;

/** The telling tag keys and their values, as clusters carry them. */
export interface CarriedTags {
  readonly keys: number;
  /** How telling each key is, 0 to 1. */
  readonly telling: Float64Array;
  /** Value of each key at each node, 0 for none: `tags[n * keys + k]`. */
  readonly tags: Uint32Array;
  /** Share of all nodes that carry each value, by key. */
  readonly shares: readonly Float64Array[];
}

/** Picks the keys that tell solutions apart. */
export function carriedTags({ keys, telling, values }: TellingTags, nodes: number): CarriedTags {
  const columns = keys.flatMap((_, column) => ((telling[column] as number) >= tellingMin ? [column] : []));
  const tags = new Uint32Array(nodes * columns.length);
  const shares = columns.map((column) => {
    let largest = 0;
    for (let node = 0; node < nodes; node++) largest = Math.max(largest, values[node * keys.length + column] as number);
    return new Float64Array(largest + 1);
  });
  for (let node = 0; node < nodes; node++) {
    for (let at = 0; at < columns.length; at++) {
      const value = values[node * keys.length + (columns[at] as number)] as number;
      const share = shares[at] as Float64Array;
      tags[node * columns.length + at] = value;
      share[value] = (share[value] as number) + 1 / nodes;
    }
  }
  return { keys: columns.length, telling: Float64Array.from(columns, (column) => (telling[column] as number) / 255), tags, shares };
}
