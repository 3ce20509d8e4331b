import { scaledCount } from './age.js';
import { type FeatureName, featureColumn, featureNames } from './features.js';
import { PairProfiles, profileStep } from './pair-profiles.js';
import type { PairRows } from './pair-rows.js';
import { isCount, rowWord } from './row-word.js';

/** Who acts in what is known of a pair: the node that calls or sends in logs, and the node whose rules let the other in. */
export const actor = { lowSends: 1, highSends: 2, lowLetsIn: 4, highLetsIn: 8 } as const;

/** Features of every pair, 0 to 255 each. Those of strength and who acts stand by profile: pairs of which the same is known share one. */
export interface PairFeatures {
  readonly profileOf: Uint32Array;
  /** How many profiles there are. */
  readonly profiles: number;
  /** `strengths[featureColumn.x][profile]`; zeros for features that count events. */
  readonly strengths: readonly Uint8Array[];
  /** Who acts, by profile: bits of `actor`. */
  readonly actors: Uint8Array;
  /** `events[featureColumn.x][pair]` of features that count events; empty where nothing was found of one. */
  readonly events: readonly Uint8Array[];
  /** Not 0 for pairs with events. */
  readonly isLogged: Uint8Array;
}

/** Who acts by the flags of a word. */
const actorsOf = Uint8Array.from({ length: 8 }, (_, at) => {
  const flags = at << rowWord.flagShift;
  const isTurned = (flags & rowWord.isTurned) !== 0;
  const sends = isTurned ? actor.highSends : actor.lowSends;
  const letsIn = isTurned ? actor.highLetsIn : actor.lowLetsIn;
  return (flags & rowWord.isActing ? sends : 0) | (flags & rowWord.isLetIn ? letsIn : 0);
});

const nothing = new Uint8Array(0);

/** Counts of events while they are added up, pair after pair. */
class EventCounts {
  readonly columns: Uint8Array[] = featureNames.map(() => nothing);
  readonly isLogged: Uint8Array;
  /** The pair that each feature counted last, and its sixteenths. */
  readonly #last = new Int32Array(featureNames.length).fill(-1);
  readonly #sums = new Float64Array(featureNames.length);

  constructor(pairs: number) {
    this.isLogged = new Uint8Array(pairs);
  }

  add(column: number, pair: number, sixteenths: number): void {
    const sum = (this.#last[column] === pair ? (this.#sums[column] as number) : 0) + sixteenths;
    const scaled = scaledCount(sum);
    this.#last[column] = pair;
    this.#sums[column] = sum;
    this.#of(column)[pair] = scaled;
    this.isLogged[pair] = (this.isLogged[pair] as number) | scaled;
  }

  #of(column: number): Uint8Array {
    const found = this.columns[column] as Uint8Array;
    if (found !== nothing) return found;
    const made = new Uint8Array(this.isLogged.length);
    this.columns[column] = made;
    return made;
  }
}

/**
 * Features of every pair from its rows alone; whole numbers throughout, so the order of rows changes nothing. The words are written over: each
 * profile takes the place of a word that was read, as a column of its own would be the largest of all.
 */
export function pairFeatures({ pairs, words }: PairRows): PairFeatures {
  const profiles = new PairProfiles(words.length);
  const counts = new EventCounts(pairs);
  let pair = -1;
  let profile = 0;
  for (let at = 0; at < words.length; at++) {
    const word = words[at] as number;
    if ((word & rowWord.isFirst) !== 0) {
      pair++;
      profile = 0;
    }
    const column = word >>> rowWord.columnShift;
    const value = word & rowWord.valueMask;
    const isEvent = isCount[column] === 1;
    if (isEvent) counts.add(column, pair, value);
    const step = profileStep(column, isEvent ? 0 : value, actorsOf[(word >>> rowWord.flagShift) & 7] as number);
    profile = profiles.after(profile, step);
    words[pair] = profile;
  }
  const strengths = featureNames.map((_, column) => profiles.strengths(column));
  return {
    ...{ profileOf: words.subarray(0, pairs), profiles: profiles.count, strengths, actors: profiles.actors() },
    ...{ events: counts.columns, isLogged: counts.isLogged },
  };
}

/** 1 for each profile of which one of the features says something. */
export function anyStrength({ profiles, strengths }: PairFeatures, names: readonly FeatureName[]): Uint8Array {
  const columns = names.map((name) => strengths[featureColumn[name]] as Uint8Array);
  return Uint8Array.from({ length: profiles }, (_, profile) => Number(columns.some((column) => column[profile] !== 0)));
}

/** Numbers of the pairs whose profile is one of those marked, in their order. */
export function pairsOfProfiles({ profileOf }: PairFeatures, isMarked: Uint8Array): Uint32Array {
  if (!isMarked.includes(1)) return new Uint32Array(0);
  let count = 0;
  for (let pair = 0; pair < profileOf.length; pair++) count += isMarked[profileOf[pair] as number] as number;
  const found = new Uint32Array(count);
  for (let pair = 0, length = 0; length < count; pair++) {
    found[length] = pair;
    length += isMarked[profileOf[pair] as number] as number;
  }
  return found;
}
