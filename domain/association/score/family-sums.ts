import type { PairFeatures } from './pair-features.js';
import { type StepTables, scoredFamilies } from './step-tables.js';

/** Pairs that are added up together: few enough that their sums stay in the cache. */
export const blockPairs = 1_024;

/** Adds up the steps of pairs family by family, column by column, a block at a time; features that nothing was found of cost nothing. */
export class FamilySums {
  /** `of[family][pair - from]` of the block read last, each at most its cap. */
  readonly of: readonly Int32Array[] = scoredFamilies.map(() => new Int32Array(blockPairs));
  readonly #columns: readonly { readonly values: Uint8Array; readonly steps: Int32Array; readonly sums: Int32Array }[];
  readonly #caps: Int32Array;

  constructor({ columns }: PairFeatures, { steps, family, caps }: StepTables) {
    this.#caps = caps;
    this.#columns = columns.flatMap((values, column) => {
      const isFound = columns.indexOf(values) === columns.lastIndexOf(values);
      const sums = this.of[family[column] as number] as Int32Array;
      return isFound ? [{ values, steps: steps.subarray(column * 256, (column + 1) * 256), sums }] : [];
    });
  }

  /** Reads the pairs from one up to before another, `blockPairs` at most. */
  read(from: number, to: number): void {
    for (const sums of this.of) sums.fill(0);
    for (const { values, steps, sums } of this.#columns) addColumn(values, steps, sums, from, to);
    this.of.forEach((sums, family) => {
      limit(sums, this.#caps[family] as number, to - from);
    });
  }
}

function addColumn(values: Uint8Array, steps: Int32Array, sums: Int32Array, from: number, to: number): void {
  for (let pair = from; pair < to; pair++) sums[pair - from] = (sums[pair - from] as number) + (steps[values[pair] as number] as number);
}

function limit(sums: Int32Array, cap: number, length: number): void {
  for (let at = 0; at < length; at++) {
    const sum = sums[at] as number;
    if (sum > cap) sums[at] = cap;
    else if (sum < -cap) sums[at] = -cap;
  }
}
