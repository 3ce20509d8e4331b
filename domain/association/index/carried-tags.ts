import { type ColumnRoom, noColumnRoom } from '../columns/column-room.js';
import type { TellingTags } from '../score/telling-tags.js';
import { isNoisyKey } from '../sources/tag-strength.js';
import { leadingWord } from './leading-word.js';
import { type Named, nameWords } from './name-words.js';
import { UnionFind } from './union-find.js';

/** What tags and names say, as clusters carry it: a column for each common key, for the leading word of its values, or for what was both. */
export interface CarriedTags {
  readonly keys: number;
  /** Value of each column at each node, 0 for none: `tags[n * keys + k]`. */
  readonly tags: Uint32Array;
  /** 1 for columns that are believed to group until the estate says otherwise: no key that names one thing, a kind, a place or who pays. */
  readonly groups: Uint8Array;
  /** 1 for columns that may join what nothing else does: tags. What resources are called only counts beside something else. */
  readonly binds: Uint8Array;
}

/** One way to read a key: by its values, or by their leading words. */
interface Reading {
  readonly key: number;
  /** The word that each number of the key stands for. */
  readonly words: readonly string[];
  readonly forms: ReadonlySet<string>;
  /** Whether the key is believed to group by its name. */
  readonly groups: boolean;
}

/** A leading word tells more than the value where it has at most this share as many forms. */
const formsShareMax = 0.7;
const formsMin = 4;

/** A reading with more words names things: it is compared with no other. */
const comparedFormsMax = 2_000;

/** Two readings are one where they have at least so many words and this share of the smaller one's in common. */
const wordsMin = 2;
const wordsShareMin = 0.5;

/** And where at most this share of those who carry both carry different words. */
const differingShareMax = 0.1;

function reading(key: number, words: readonly string[], groups: boolean): Reading {
  return { key, words, forms: new Set(words.slice(1)), groups };
}

function readingsOf({ keys, texts }: TellingTags): readonly Reading[] {
  return texts.flatMap((values, key) => {
    const whole = reading(
      key,
      values.map((text) => text.toLowerCase()),
      !isNoisyKey(keys[key] as string),
    );
    const leading = reading(key, values.map(leadingWord), false);
    const tellsMore = whole.forms.size >= formsMin && leading.forms.size <= formsShareMax * whole.forms.size;
    return tellsMore ? [whole, leading] : [whole];
  });
}

function haveWordsInCommon({ forms: left }: Reading, { forms: right }: Reading): boolean {
  if (Math.max(left.size, right.size) > comparedFormsMax) return false;
  const [few, many] = left.size < right.size ? [left, right] : [right, left];
  let common = 0;
  for (const word of few) if (many.has(word)) common++;
  return common >= wordsMin && common >= wordsShareMin * few.size;
}

/** Whether those who carry both readings carry the same words: a key that was renamed, not two that are worded alike. */
function agreeWhereBoth({ keys, values }: TellingTags, left: Reading, right: Reading, nodes: number): boolean {
  let both = 0;
  let differing = 0;
  for (let node = 0; node < nodes; node++) {
    const a = values[node * keys.length + left.key] as number;
    const b = values[node * keys.length + right.key] as number;
    if (a === 0 || b === 0) continue;
    both++;
    if (left.words[a] !== right.words[b]) differing++;
  }
  return differing <= differingShareMax * both;
}

/** Readings that say the same, e.g. of a key that was renamed: `app=orders` and `application=orders`. */
function columnsOf(telling: TellingTags, nodes: number): readonly (readonly Reading[])[] {
  const readings = readingsOf(telling);
  const same = new UnionFind(readings.length);
  readings.forEach((left, a) => {
    readings.forEach((right, b) => {
      if (b <= a || left.key === right.key || !haveWordsInCommon(left, right)) return;
      if (agreeWhereBoth(telling, left, right, nodes)) same.join(a, b);
    });
  });
  const columns = Map.groupBy(readings.keys(), (at) => same.find(at));
  return [...columns.values()].map((all) => all.map((at) => readings[at] as Reading));
}

/** One column: the number of each node's word, 0 for none. */
interface Column {
  readonly wordOf: (node: number) => number;
  readonly groups: boolean;
  readonly binds: boolean;
}

/** Numbers the words of readings that say the same; nothing where they have one word for all, which tells nobody apart. */
function tagColumn(readings: readonly Reading[], { keys, values }: TellingTags): readonly Column[] {
  const numbers = new Map<string, number>([['', 0]]);
  const read = readings.map(({ key, words }) => ({
    key,
    numbers: Uint32Array.from(words, (word) => {
      const number = numbers.get(word) ?? numbers.size;
      numbers.set(word, number);
      return number;
    }),
  }));
  const wordOf = (node: number): number => {
    for (let at = 0; at < read.length; at++) {
      const { key, numbers: ofKey } = read[at] as (typeof read)[number];
      const value = values[node * keys.length + key] as number;
      if (value !== 0) return ofKey[value] as number;
    }
    return 0;
  };
  return numbers.size > 2 ? [{ wordOf, groups: readings.some(({ groups }) => groups), binds: true }] : [];
}

/** Names by their leading words; nothing where they hardly begin alike. */
function nameColumn(resources: readonly Named[], room: ColumnRoom): readonly Column[] {
  const { words, named, forms } = nameWords(resources, room);
  return forms >= 2 && forms <= formsShareMax * named ? [{ wordOf: (node) => words[node] as number, groups: false, binds: false }] : [];
}

/** Reads the common tag keys of a customer, and what its resources are called. */
export function carriedTags(telling: TellingTags, resources: readonly Named[], room = noColumnRoom): CarriedTags {
  const nodes = resources.length;
  const ofTags = columnsOf(telling, nodes).flatMap((readings) => tagColumn(readings, telling));
  const columns = [...ofTags, ...nameColumn(resources, room)];
  const tags = room.take(Uint32Array, nodes * columns.length);
  columns.forEach(({ wordOf }, column) => {
    for (let node = 0; node < nodes; node++) tags[node * columns.length + column] = wordOf(node);
  });
  const bits = (bitOf: (column: Column) => boolean): Uint8Array => Uint8Array.from(columns, (column) => Number(bitOf(column)));
  return { keys: columns.length, tags, groups: bits(({ groups }) => groups), binds: bits(({ binds }) => binds) };
}
