import { noColumnRoom } from '../columns/column-room.js';
import type { KnownResource } from '../known-resource.js';
import { leadingWord } from './leading-word.js';

/** What may be called something. */
export type Named = Pick<KnownResource, 'name'>;

/** What resources are called, by the leading words of their names. */
export interface NameWords {
  /** Number of the word at each node; 0 for none. */
  readonly words: Uint32Array;
  /** How many nodes have one. */
  readonly named: number;
  /** Different words there are. */
  readonly forms: number;
}

/** Ids that AWS gives: the kind and hexadecimal digits, e.g. `vol-0a1b2c3d4e5f67890`. */
const givenId = /^[a-z]+-[0-9a-f]{8,40}$/;

/** Longest name that is read. */
const charactersMax = 256;

/** What people put first in the name of a resource; undefined where they gave it none, or one of a single word. */
function wordOf(name: string | undefined): string | undefined {
  // Log groups and parameters are named like paths: `/orders/prod/db`.
  if (name === undefined || givenId.test(name)) return undefined;
  const given = name.slice(0, charactersMax).replace(/^\/(aws\/[^/]+\/)?/, '');
  const word = leadingWord(given);
  return word.length < given.length ? word : undefined;
}

/** Reads the names of all resources. */
export function nameWords(resources: readonly Named[], room = noColumnRoom): NameWords {
  const numbers = new Map<string, number>();
  const words = room.take(Uint32Array, resources.length);
  let named = 0;
  for (let node = 0; node < words.length; node++) {
    const word = wordOf((resources[node] as Named).name);
    if (word === undefined) continue;
    const number = numbers.get(word) ?? numbers.size + 1;
    numbers.set(word, number);
    words[node] = number;
    named++;
  }
  return { words, named, forms: numbers.size };
}
