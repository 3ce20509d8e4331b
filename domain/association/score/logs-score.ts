import { type FeatureFamily, featureNames, features } from './features.js';
import type { PairFeatures } from './pair-features.js';
import { type StepTables, scoredFamilies } from './step-tables.js';

/** Pairs that are added up together: few enough that their sums stay in the cache. */
export const blockPairs = 1_024;

/** Columns of one family that anything was found of, each with what its values bring, and the most that the family brings. */
interface Family {
  readonly columns: readonly { readonly values: Uint8Array; readonly steps: Int32Array }[];
  readonly max: number;
  readonly sums: Int32Array;
}

function familyOf(name: FeatureFamily, { events }: Pick<PairFeatures, 'events'>, { steps, caps }: StepTables): Family {
  const columns = featureNames.flatMap((feature, column) => {
    const values = events[column] as Uint8Array;
    const isFound = features[feature].family === name && values.length > 0;
    return isFound ? [{ values, steps: steps.subarray(column * 256, (column + 1) * 256) }] : [];
  });
  return { columns, max: caps[scoredFamilies.indexOf(name)] as number, sums: new Int32Array(blockPairs) };
}

function addColumn(values: Uint8Array, steps: Int32Array, sums: Int32Array, from: number, to: number): void {
  for (let pair = from; pair < to; pair++) sums[pair - from] = (sums[pair - from] as number) + (steps[values[pair] as number] as number);
}

function putCapped(of: Int32Array, calls: Family, traffic: Family, max: number): void {
  for (let at = 0; at < of.length; at++)
    of[at] = Math.min(max, Math.min(calls.max, calls.sums[at] as number) + Math.min(traffic.max, traffic.sums[at] as number));
}

/** What logs say of pairs, a block at a time, in thousandths of log-odds: calls and traffic each at most their cap, and both together. */
export class LogsScore {
  /** `of[pair - from]` of the block read last. */
  readonly of = new Int32Array(blockPairs);
  readonly #calls: Family;
  readonly #traffic: Family;
  readonly #max: number;

  constructor(found: Pick<PairFeatures, 'events'>, tables: StepTables) {
    this.#calls = familyOf('calls', found, tables);
    this.#traffic = familyOf('traffic', found, tables);
    this.#max = tables.logsCap;
  }

  /** Reads the pairs from one up to before another, `blockPairs` at most. */
  read(from: number, to: number): void {
    for (const { columns, sums } of [this.#calls, this.#traffic]) {
      sums.fill(0);
      for (const { values, steps } of columns) addColumn(values, steps, sums, from, to);
    }
    putCapped(this.of, this.#calls, this.#traffic, this.#max);
  }
}
