import { InvalidInputError } from '../../domain/errors.js';
import type { Query } from '../../domain/ports/tables.js';
import { queryKeys } from './query-keys.js';

/** The key a page ended on, as text. */
export function toPageToken(key: { readonly [attribute: string]: string }): string {
  return Buffer.from(JSON.stringify(key)).toString('base64url');
}

/** The key a query goes on behind; throws InvalidInputError when the token is none of ours, or of another query. */
export function startKey(query: Query): { readonly [attribute: string]: string } | undefined {
  if (query.after === undefined) return undefined;
  const [partition, sort] = queryKeys(query);
  const key = parsed(query.after);
  if (isKey(key, [partition, sort]) && key[partition] === query.partition && isWithin(key[sort] ?? '', query)) return key;
  throw new InvalidInputError([
    { field: 'after', value: query.after, rule: 'is the `next` of a page of this list', remedy: 'Start again without it' },
  ]);
}

/** The table's own key and the index's, each a text that is not empty, and nothing else: what DynamoDB takes as a start. */
function isKey(key: unknown, attributes: readonly string[]): key is { readonly [attribute: string]: string } {
  if (typeof key !== 'object' || key === null) return false;
  const names = new Set(['pk', 'sk', ...attributes]);
  const fields = Object.entries(key);
  return fields.length === names.size && fields.every(([name, value]) => names.has(name) && typeof value === 'string' && value !== '');
}

function isWithin(sort: string, { sortPrefix = '', sortAtMost }: Query): boolean {
  return sort.startsWith(sortPrefix) && (sortAtMost === undefined || sort <= sortAtMost);
}

function parsed(token: string): unknown {
  try {
    return JSON.parse(Buffer.from(token, 'base64url').toString('utf8'));
  } catch {
    return undefined;
  }
}
