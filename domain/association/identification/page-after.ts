import { InvalidInputError } from '../../errors.js';
import type { Page } from '../../ports/tables.js';

const keyCharactersMax = 2_200;

/** A place in a list that is sorted by descending confidence, then ARN: sorts as text, and holds in a later index too. */
export function placeOf(confidence: number, arn: string): string {
  return `${(1 - confidence).toFixed(9)} ${arn}`;
}

/** The items behind a place, in the order of their places; throws InvalidInputError for what can be no place. */
export function pageAfter<T>(
  sorted: readonly T[],
  placeOfItem: (item: T) => string,
  { limit, after = '' }: { readonly limit: number; readonly after?: string | undefined },
): Page<T> {
  if (after.length > keyCharactersMax)
    throw new InvalidInputError([{ field: 'query.page', rule: 'is the `next` of an earlier answer', remedy: 'Start again without it' }]);
  const begin = sorted.findIndex((item) => placeOfItem(item) > after);
  if (begin < 0) return { items: [] };
  const items = sorted.slice(begin, begin + limit);
  const last = items.at(-1);
  return last !== undefined && begin + limit < sorted.length ? { items, next: placeOfItem(last) } : { items };
}
