import type { PartRows } from '../../domain/association/segments/part-cursor.js';

/** A row of a part as a test writes it. */
export interface PartRow {
  readonly from: number;
  readonly count: number;
  readonly first: number;
  readonly last: number;
}

/** A part of these rows, with ids as [id, row]; `numbers` is what its endpoints are called in the merge. */
export function aPart(rows: readonly PartRow[], ids: readonly (readonly [number, number])[] = [], numbers = [0, 1, 2, 3, 4]): PartRows {
  const wide = (of: (row: PartRow) => number) => Uint32Array.from(rows, of);
  const same = (value: number) => new Uint8Array(rows.length).fill(value);
  const sorted = [...ids].sort(([x], [y]) => x - y);
  return {
    rows: {
      from: wide(({ from }) => from),
      to: wide(() => 0),
      relation: same(5),
      source: same(8),
      principal: wide(() => 0),
      slot: same(255),
      count: wide(({ count }) => count),
      first: wide(({ first }) => first),
      last: wide(({ last }) => last),
    },
    ids: {
      high: new Uint32Array(ids.length),
      low: Uint32Array.from(sorted, ([id]) => id),
      row: Uint32Array.from(sorted, ([, row]) => row),
    },
    numbers: Uint32Array.from(numbers),
  };
}
