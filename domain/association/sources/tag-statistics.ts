import { createHash } from 'node:crypto';
import { tagPrefix } from '../../resource/ownership-tags.js';
import type { KnownResource } from '../known-resource.js';
import { codeTagOf } from './code-tag.js';

/** Longest key and value that AWS takes; a longer one is no tag of AWS, and cutting it would make different values equal. */
const keyCharactersMax = 128;
const valueCharactersMax = 256;

/** Tags that AWS takes on one resource; more are not read. */
const tagsPerResourceMax = 50;

/** One tag in the form in which tags are compared, and as it was written. */
export interface ComparedTag {
  readonly key: string;
  /** Key and value, compared together. */
  readonly pair: string;
  /** `key=value` as somebody wrote it. */
  readonly shown: string;
}

/** How a key is used among a customer's resources. */
export interface KeyStatistics {
  readonly carriers: number;
  readonly values: number;
  /** Carriers of its most frequent value. */
  readonly largest: number;
}

/** Fixed statistics of one customer's tags: while they stand, agreeing evidence never lowers a score. */
export interface TagStatistics {
  /** Hash of everything below; part of every answer. */
  readonly version: string;
  /** Cloud resources counted. */
  readonly total: number;
  readonly keys: ReadonlyMap<string, KeyStatistics>;
  /** Carriers by `ComparedTag.pair`. */
  readonly pairs: ReadonlyMap<string, number>;
}

/**
 * The form in which tags are compared: canonical Unicode composition, case and outer white space left out, because people write `Project`
 * and `project`. Characters that only look alike stay different: a value made to look like another customer's never equals it.
 */
function comparedText(text: string): string {
  return text.normalize('NFC').trim().toLowerCase();
}

/** Keys also without separators: `cost-center` is `CostCenter`. */
export function comparedKey(key: string): string {
  return comparedText(key).replace(/[-_ ]/g, '');
}

/** The tags by which people group: none of AWS (`aws:*`), of this service, of infrastructure code, empty, or longer than AWS takes. */
export function comparedTags(resource: Pick<KnownResource, 'tags'>): readonly ComparedTag[] {
  const found = new Map<string, ComparedTag>();
  for (const [key, value] of Object.entries(resource.tags).slice(0, tagsPerResourceMax)) {
    const text = typeof value === 'string' ? comparedText(value) : '';
    if (text === '' || key.length > keyCharactersMax || value.length > valueCharactersMax) continue;
    if (/^aws:/i.test(key) || key.startsWith(tagPrefix) || codeTagOf(key, value) !== undefined) continue;
    const compared = comparedKey(key);
    if (compared !== '') found.set(`${compared}=${text}`, { key: compared, pair: `${compared}=${text}`, shown: `${key}=${value}` });
  }
  return [...found.values()];
}

/** Counts the tags of all resources of one customer. */
export function tagStatistics(resources: readonly Pick<KnownResource, 'tags'>[]): TagStatistics {
  const pairs = new Map<string, number>();
  const keys = new Map<string, { carriers: number; values: number; largest: number }>();
  for (const { key, pair } of resources.flatMap(comparedTags)) {
    const count = (pairs.get(pair) ?? 0) + 1;
    pairs.set(pair, count);
    const of = keys.get(key) ?? { carriers: 0, values: 0, largest: 0 };
    keys.set(key, { carriers: of.carriers + 1, values: of.values + (count === 1 ? 1 : 0), largest: Math.max(of.largest, count) });
  }
  return { version: versionOf(resources.length, pairs), total: resources.length, keys, pairs };
}

function versionOf(total: number, pairs: ReadonlyMap<string, number>): string {
  const lines = [...pairs].map(([pair, count]) => `${pair}\n${count}`).sort();
  return createHash('sha256')
    .update(JSON.stringify([total, lines]))
    .digest('hex')
    .slice(0, 16);
}
