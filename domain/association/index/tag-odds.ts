import { type Grouped, groupedBy } from '../columns/grouped-by.js';
import type { CarriedTags } from './carried-tags.js';
import type { Units } from './units.js';

/** What it says of two groups that they agree, or differ, on a tag key: log-odds for, and against; by key, never negative. */
export interface TagOdds {
  readonly agree: Float64Array;
  readonly differ: Float64Array;
}

/** From these log-odds on who agrees on a key is of one group several times as often as others; less only hints at it. */
export const tellingMin = 1.5;

/** Log-odds of one key count for so much at most. */
const oddsMax = 5;

/** Carriers that stand for what is assumed: a few resources hardly bend what a key says. */
const carriersAssumed = 12;

/** How often resources of one solution, and of two, are assumed to agree on a key that groups; on any other as often as chance has it. */
const assumedOfGroups = { within: 0.9, between: 0.1 } as const;

/** Units below this size are likely to be a part of a solution that nothing linked yet: what they have in common with others says nothing. */
const unitMin = 3;

/** Nothing is said by any tag. */
export function noTagOdds(keys: number): TagOdds {
  return { agree: new Float64Array(keys), differ: new Float64Array(keys) };
}

/** Pairs of carriers of a key and how many of them agree, of one group after another. */
class Agreement {
  pairs = 0;
  agreeing = 0;
  /** The same with each resource counted once, however large its group. */
  carriers = 0;
  agreeingCarriers = 0;

  /** Adds a group of so many carriers, with the ordered pairs of them that agree. */
  add(carriers: number, agreeing: number): void {
    if (carriers < 2) return;
    this.pairs += carriers * (carriers - 1);
    this.agreeing += agreeing;
    this.carriers += carriers;
    this.agreeingCarriers += agreeing / (carriers - 1);
  }
}

/** How often carriers agree, drawn to what is assumed where there are few. */
function share(agreeing: number, carriers: number, assumed: number): number {
  return Math.max(0.001, Math.min(0.999, (agreeing + carriersAssumed * assumed) / (carriers + carriersAssumed)));
}

function bounded(odds: number): number {
  return Math.max(0, Math.min(oddsMax, odds));
}

/** The largest value that any node carries of a key. */
function mostOf({ keys, tags }: CarriedTags, key: number): number {
  let most = 0;
  for (let at = key; at < tags.length; at += keys) most = Math.max(most, tags[at] as number);
  return most;
}

/** Agreement on a key among all carriers of units of some size, and inside each of them. */
function agreementOn(carried: CarriedTags, key: number, { offsets, items }: Grouped): [Agreement, Agreement] {
  const [all, inside] = [new Agreement(), new Agreement()];
  const { keys, tags } = carried;
  const most = mostOf(carried, key);
  // How often each value was met in all, and in one unit: set back to 0 behind it.
  const [met, metInside] = [new Uint32Array(most + 1), new Uint32Array(most + 1)];
  for (let unit = 0; unit + 1 < offsets.length; unit++) {
    const from = offsets[unit] as number;
    const to = offsets[unit + 1] as number;
    if (to - from < unitMin) continue;
    for (let at = from; at < to; at++) countAt(metInside, tags[(items[at] as number) * keys + key] as number, 1);
    let carriers = 0;
    let agreeing = 0;
    for (let at = from; at < to; at++) {
      const value = tags[(items[at] as number) * keys + key] as number;
      const count = metInside[value] as number;
      metInside[value] = 0;
      if (value === 0) continue;
      countAt(met, value, count);
      carriers += count;
      agreeing += count * (count - 1);
    }
    inside.add(carriers, agreeing);
  }
  all.add(...carriersOf(met));
  return [all, inside];
}

function countAt(counts: Uint32Array, at: number, more: number): void {
  counts[at] = (counts[at] as number) + more;
}

/** How many carry any value, and how many ordered pairs of them the same. */
function carriersOf(met: Uint32Array): [carriers: number, agreeing: number] {
  let carriers = 0;
  let agreeing = 0;
  for (let value = 0; value < met.length; value++) {
    const count = met[value] as number;
    carriers += count;
    agreeing += count * (count - 1);
  }
  return [carriers, agreeing];
}

/**
 * How much more often resources agree on each key inside the units than between them, as likelihood ratios: units are formed without tags, so
 * the customer's own estate tells which of its keys name solutions, which name teams and which name parts (naive Bayes, by key).
 */
export function tagOdds(carried: CarriedTags, units: Units): TagOdds {
  const odds = noTagOdds(carried.keys);
  const grouped = groupedBy(units.of, units.count);
  for (let key = 0; key < carried.keys; key++) {
    const [all, inside] = agreementOn(carried, key, grouped);
    const chance = all.pairs === 0 ? 0.5 : all.agreeing / all.pairs;
    const assumed = carried.groups[key] === 1 ? assumedOfGroups : { within: chance, between: chance };
    const outside = all.pairs - inside.pairs;
    const rate = outside === 0 ? assumed.between : (all.agreeing - inside.agreeing) / outside;
    const within = share(inside.agreeingCarriers, inside.carriers, assumed.within);
    // A resource is in as many pairs as there are others: it counts once here, too.
    const between = share(rate * all.carriers, all.carriers, assumed.between);
    odds.agree[key] = bounded(Math.log(within / between));
    odds.differ[key] = bounded(Math.log((1 - between) / (1 - within)));
  }
  return odds;
}
