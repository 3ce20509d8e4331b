import { countScale } from './age.js';
import { featureColumn, featureNames } from './features.js';
import type { PairRows } from './pair-rows.js';
import { isCount, rowWord } from './row-word.js';

/** Who acts in what is known of a pair: the node that calls or sends in logs, and the node whose rules let the other in. */
export const actor = { lowSends: 1, highSends: 2, lowLetsIn: 4, highLetsIn: 8 } as const;

/** Features of every pair, a column of 0 to 255 each, and who acts in what is known of it. */
export interface PairFeatures {
  /** `columns[featureColumn.x][pair]`; what nothing was found of is one column of zeros for all. */
  readonly columns: readonly Uint8Array[];
  /** Who acts: bits of `actor`. */
  readonly actors: Uint8Array;
}

/** Who acts by the flags of a word. */
const actorsOf = Uint8Array.from({ length: 8 }, (_, at) => {
  const flags = at << rowWord.flagShift;
  const isTurned = (flags & rowWord.isTurned) !== 0;
  const sends = isTurned ? actor.highSends : actor.lowSends;
  const letsIn = isTurned ? actor.highLetsIn : actor.lowLetsIn;
  return (flags & rowWord.isActing ? sends : 0) | (flags & rowWord.isLetIn ? letsIn : 0);
});

/** Columns while they fill: each is made when something is first put into it. */
class Columns {
  readonly all: Uint8Array[];
  readonly #none: Uint8Array;

  constructor(pairs: number) {
    this.#none = new Uint8Array(pairs);
    this.all = featureNames.map(() => this.#none);
  }

  of(column: number): Uint8Array {
    const found = this.all[column] as Uint8Array;
    if (found !== this.#none) return found;
    const made = new Uint8Array(found.length);
    this.all[column] = made;
    return made;
  }

  /** Takes the strength of a row if it is the strongest; the second strongest tag is a feature of its own. */
  takeStrength(column: number, pair: number, strength: number): void {
    const values = this.of(column);
    const best = values[pair] as number;
    if (strength > best) values[pair] = strength;
    if (column !== featureColumn.tag || best === 0) return;
    const seconds = this.of(featureColumn['second-tag']);
    seconds[pair] = Math.max(seconds[pair] as number, Math.min(best, strength));
  }
}

/** Scales the events that were counted of a pair, feature by feature, and forgets them. */
function putCounts(columns: Columns, pair: number, counted: number, sums: Float64Array): void {
  for (let left = counted; left !== 0; left &= left - 1) {
    const column = 31 - Math.clz32(left & -left);
    columns.of(column)[pair] = countScale(sums[column] as number);
    sums[column] = 0;
  }
}

/** Features of every pair from its rows alone; whole numbers throughout, so the order of rows changes nothing. */
export function pairFeatures({ pairs, words }: PairRows): PairFeatures {
  const columns = new Columns(pairs);
  const actors = new Uint8Array(pairs);
  const sums = new Float64Array(featureNames.length);
  let pair = -1;
  let counted = 0;
  for (let at = 0; at < words.length; at++) {
    const word = words[at] as number;
    if ((word & rowWord.isFirst) !== 0) {
      if (counted !== 0) putCounts(columns, pair, counted, sums);
      counted = 0;
      pair++;
    }
    const column = word >>> rowWord.columnShift;
    const value = word & rowWord.valueMask;
    actors[pair] = (actors[pair] as number) | (actorsOf[(word >>> rowWord.flagShift) & 7] as number);
    if (isCount[column] === 0) columns.takeStrength(column, pair, value);
    else {
      counted |= 1 << column;
      sums[column] = (sums[column] as number) + value;
    }
  }
  if (counted !== 0) putCounts(columns, pair, counted, sums);
  return { columns: columns.all, actors };
}
