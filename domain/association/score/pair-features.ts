import { type ColumnRoom, noColumnRoom } from '../columns/column-room.js';
import { scaledCount } from './age.js';
import { type FeatureName, featureColumn, featureNames } from './features.js';
import { PairProfiles, profileStep } from './pair-profiles.js';
import type { PairRows } from './pair-rows.js';
import { isCount, rowWord } from './row-word.js';

/** Who acts in what is known of a pair: the node that calls or sends in logs, and the node whose rules let the other in. */
export const actor = { lowSends: 1, highSends: 2, lowLetsIn: 4, highLetsIn: 8 } as const;

const senders = actor.lowSends | actor.highSends;

/** By who acts: 1 where the smaller node, and the larger one, is who called, or may be as nobody or both did. */
export const mayCall = {
  low: Uint8Array.from({ length: 16 }, (_, actors) => Number((actors & senders) !== actor.highSends)),
  high: Uint8Array.from({ length: 16 }, (_, actors) => Number((actors & senders) !== actor.lowSends)),
} as const;

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

/** Bits of the value that are a strength, by column: none where events are counted. */
const strengthMask = Uint8Array.from(isCount, (isEvent) => (isEvent === 1 ? 0 : 255));

const nothing = new Uint8Array(0);

/** Adds up the events of pairs, feature by feature, as they come, and scales them. */
class Events {
  readonly events: Uint8Array[] = featureNames.map(() => nothing);
  readonly isLogged: Uint8Array;
  readonly #room: ColumnRoom;
  // The pair that each feature counted last, and its sixteenths.
  readonly #last = new Int32Array(featureNames.length).fill(-1);
  readonly #sums = new Float64Array(featureNames.length);

  constructor(pairs: number, room: ColumnRoom) {
    this.#room = room;
    this.isLogged = room.take(Uint8Array, pairs);
  }

  add(pair: number, column: number, sixteenths: number): void {
    const sum = (this.#last[column] === pair ? (this.#sums[column] as number) : 0) + sixteenths;
    const scaled = scaledCount(sum);
    this.#last[column] = pair;
    this.#sums[column] = sum;
    if (this.events[column] === nothing) this.events[column] = this.#room.take(Uint8Array, this.isLogged.length);
    (this.events[column] as Uint8Array)[pair] = scaled;
    this.isLogged[pair] = (this.isLogged[pair] as number) | scaled;
  }
}

/** Finds the profile of each pair; it takes the place of a word that was read, as a column of its own would be one of the largest. */
function putProfiles(words: Uint32Array, profiles: PairProfiles, events: Events): void {
  let pair = -1;
  let profile = 0;
  for (let at = 0; at < words.length; at++) {
    const word = words[at] as number;
    const column = word >>> rowWord.columnShift;
    const isFirst = (word >>> rowWord.firstShift) & 1;
    const strength = word & (strengthMask[column] as number);
    pair += isFirst;
    // From the profile of nothing for the first row, from that of the rows before for every other.
    profile = profiles.after(profile & (isFirst - 1), profileStep(column, strength, actorsOf[(word >>> rowWord.flagShift) & 7] as number));
    words[pair] = profile;
    if (isCount[column] === 1) events.add(pair, column, word & rowWord.valueMask);
  }
}

/** Features of every pair from its rows alone; whole numbers throughout, so the order of rows changes nothing. The words are written over. */
export function pairFeatures(rows: PairRows, room = noColumnRoom): PairFeatures {
  const counted = new Events(rows.pairs, room);
  const profiles = new PairProfiles(rows.words.length);
  putProfiles(rows.words, profiles, counted);
  const { events, isLogged } = counted;
  const strengths = featureNames.map((_, column) => profiles.strengths(column));
  return {
    profileOf: rows.words.subarray(0, rows.pairs),
    profiles: profiles.count,
    strengths,
    actors: profiles.actors(),
    events,
    isLogged,
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
