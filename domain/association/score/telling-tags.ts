import { type ColumnRoom, noColumnRoom } from '../columns/column-room.js';
import type { KnownResource } from '../known-resource.js';
import { featureColumn } from './features.js';
import type { PairFeatures } from './pair-features.js';
import type { Pairs } from './pair-rows.js';

/** Keys looked at, those on most resources first. */
const keysMax = 16;

/** A key that fewer resources carry cannot be judged. */
const resourcesPerKeyMin = 6;

/** Links beyond this many partners say little of what belongs together. */
const partnersMax = 24;

/**
 * Tag keys by how well their values tell solutions apart at this customer: linked resources agree on a telling key far more often than
 * chance would have it, whatever the key is called.
 */
export interface TellingTags {
  readonly keys: readonly string[];
  /** For each key, 0 to 255. */
  readonly telling: Uint8Array;
  /** Number of the value of key k at node n in `values[n * keys.length + k]`; 0 for none. */
  readonly values: Uint32Array;
  /** What the numbers stand for: `texts[k][number]`, the first of each empty. */
  readonly texts: readonly (readonly string[])[];
}

function commonKeys(resources: readonly KnownResource[]): readonly string[] {
  const counts = new Map<string, { count: number }>();
  let last = '';
  let known: { count: number } | undefined;
  for (let node = 0; node < resources.length; node++) {
    const { tags } = resources[node] as KnownResource;
    for (const key in tags) {
      if (!Object.hasOwn(tags, key)) continue;
      // Neighbours often carry the same: comparing is cheaper than looking up.
      if (known === undefined || key !== last) known = counts.get(key);
      last = key;
      if (known !== undefined) known.count++;
      else {
        known = { count: 1 };
        counts.set(key, known);
      }
    }
  }
  return [...counts]
    .filter(([, { count }]) => count >= resourcesPerKeyMin)
    .sort(([a, left], [b, right]) => right.count - left.count || (a < b ? -1 : 1))
    .slice(0, keysMax)
    .map(([key]) => key);
}

/** Values by number, and how often two carriers of a key agree by chance. */
interface KeyValues {
  readonly values: Uint32Array;
  readonly chance: Float64Array;
  readonly texts: readonly (readonly string[])[];
}

function valuesOf(resources: readonly KnownResource[], keys: readonly string[], room: ColumnRoom): KeyValues {
  const values = room.take(Uint32Array, resources.length * keys.length);
  const chance = new Float64Array(keys.length);
  const texts = keys.map((key, column) => {
    const numbers = new Map<string, number>();
    const counts: number[] = [0];
    let last = '';
    let number = 0;
    for (let node = 0; node < resources.length; node++) {
      const { tags } = resources[node] as KnownResource;
      const value = Object.hasOwn(tags, key) ? tags[key] : undefined;
      if (value === undefined || value === '') continue;
      // Neighbours often carry the same: comparing is cheaper than looking up.
      if (value !== last) number = numbers.get(value) ?? 0;
      if (number === 0) {
        number = numbers.size + 1;
        numbers.set(value, number);
        counts.push(0);
      }
      last = value;
      counts[number] = (counts[number] as number) + 1;
      values[node * keys.length + column] = number;
    }
    const total = counts.reduce((sum, count) => sum + count, 0);
    chance[column] = counts.reduce((sum, count) => sum + (count / Math.max(1, total)) ** 2, 0);
    return ['', ...numbers.keys()];
  });
  return { values, chance, texts };
}

/** How far agreement among linked resources is above chance, 0 to 1; few links are not believed. */
function aboveChance(agreeing: number, linked: number, chance: number): number {
  const agreement = (agreeing + 1) / (linked + 4);
  return Math.max(0, (agreement - chance) / Math.max(0.01, 1 - chance));
}

/** Agreement that many keys reach which name parts of a solution; only above it a difference speaks against a pair. */
const agreementOfParts = 0.45;

function tellingOf(agreement: number): number {
  return Math.round(255 * Math.max(0, Math.min(1, (agreement - agreementOfParts) / (0.9 - agreementOfParts))));
}

/** Judges every common tag key by the links in configuration, which nobody who tags or sends traffic can bend. */
export function tellingTags(
  resources: readonly KnownResource[],
  pairs: Pairs,
  features: PairFeatures,
  configuredPartners: Uint32Array,
  room = noColumnRoom,
): TellingTags {
  const keys = commonKeys(resources);
  const { values, chance, texts } = valuesOf(resources, keys, room);
  const agreeing = new Uint32Array(keys.length);
  const linked = new Uint32Array(keys.length);
  const needs = features.strengths[featureColumn.needs] as Uint8Array;
  for (let pair = 0; pair < pairs.pairs; pair++) {
    if (needs[features.profileOf[pair] as number] === 0) continue;
    const low = pairs.low[pair] as number;
    const high = pairs.high[pair] as number;
    if (Math.max(configuredPartners[low] as number, configuredPartners[high] as number) > partnersMax) continue;
    for (let column = 0; column < keys.length; column++) {
      const left = values[low * keys.length + column] as number;
      const right = values[high * keys.length + column] as number;
      if (left === 0 || right === 0) continue;
      linked[column] = (linked[column] as number) + 1;
      if (left === right) agreeing[column] = (agreeing[column] as number) + 1;
    }
  }
  const telling = Uint8Array.from(keys, (_, k) => tellingOf(aboveChance(agreeing[k] as number, linked[k] as number, chance[k] as number)));
  return { keys, telling, values, texts };
}

/** For every pair the most telling key on which the two differ, 0 where they differ on none. */
export function differences({ telling, values }: TellingTags, { pairs, low, high }: Pairs, room = noColumnRoom): Uint8Array {
  const differing = room.take(Uint8Array, pairs);
  const keys = telling.length;
  telling.forEach((most, key) => {
    if (most > 0) takeDifferences(differing, { low, high, values, keys, key }, most);
  });
  return differing;
}

/** One column of the values of tags, and the ends of all pairs. */
interface KeyOfPairs extends Pick<Pairs, 'low' | 'high'>, Pick<TellingTags, 'values'> {
  readonly keys: number;
  readonly key: number;
}

function takeDifferences(differing: Uint8Array, { low, high, values, keys, key }: KeyOfPairs, most: number): void {
  for (let pair = 0; pair < differing.length; pair++) {
    const left = values[(low[pair] as number) * keys + key] as number;
    const right = values[(high[pair] as number) * keys + key] as number;
    // 1 where both carry it and differ: reckoned and not branched on, as no processor could guess it.
    const isDiffering = Number(left !== 0) & Number(right !== 0) & Number(left !== right);
    differing[pair] = Math.max(most * isDiffering, differing[pair] as number);
  }
}
