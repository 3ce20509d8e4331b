import type { KnownType } from '../../domain/association/known-type.js';
import { inTurns } from '../../domain/resource/in-turns.js';
import { callsAtOnce, detailsMax, type InventoryContext, type InventoryRead, itemsMax, type ReadItem } from './inventory-read.js';

/** Everything on all pages, up to `itemsMax`; no page is read beyond. */
export async function allOn<P, T>(pages: AsyncIterable<P>, pick: (page: P) => readonly T[] | undefined): Promise<readonly T[]> {
  const found: T[] = [];
  for await (const page of pages) {
    found.push(...(pick(page) ?? []));
    if (found.length >= itemsMax) break;
  }
  return found.slice(0, itemsMax);
}

/** Pages of what has no paginator. */
const pagesMax = 100;

interface Page<T> {
  readonly found: readonly T[] | undefined;
  readonly next: string | undefined;
}

/** What a call without paginator answers on all its pages. */
export async function* pagesBy<T>(ask: (next: string | undefined) => Promise<Page<T>>): AsyncGenerator<Page<T>> {
  let next: string | undefined;
  for (let page = 0; page === 0 || (next !== undefined && page < pagesMax); page += 1) {
    const answer = await ask(next);
    yield answer;
    next = answer.next;
  }
}

/** A list in pieces that fit into one call each. */
export function pieces<T>(all: readonly T[], size: number): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, n) => all.slice(n * size, (n + 1) * size));
}

/** What the SDK answered as plain JSON: times as text, no functions. */
export function plain(value: object): { readonly [property: string]: unknown } {
  return JSON.parse(JSON.stringify(value));
}

/** Tags in any of the forms in which services write them. */
export function tagMap(tags: unknown): { readonly [key: string]: string } {
  if (typeof tags !== 'object' || tags === null) return {};
  if (!Array.isArray(tags))
    return Object.fromEntries(Object.entries(tags).filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
  return Object.fromEntries(
    tags.map((tag: { readonly [part: string]: unknown }) => [
      String(tag.Key ?? tag.key ?? tag.TagKey ?? ''),
      String(tag.Value ?? tag.value ?? tag.TagValue ?? ''),
    ]),
  );
}

/** One item of what a describe call answered. */
export function readItem(type: KnownType, found: object, more: Partial<ReadItem> = {}): ReadItem {
  const configuration = plain(found);
  const tags = configuration.Tags ?? configuration.TagSet ?? configuration.TagList ?? configuration.tags;
  return { type, configuration, ...(tags === undefined ? {} : { tags: tagMap(tags) }), ...more };
}

/** A read of one call on pages. */
export function paged<P>(
  type: KnownType,
  action: string,
  pagesOf: (context: InventoryContext) => AsyncIterable<P>,
  pick: (page: P, context: InventoryContext) => readonly object[] | undefined,
): InventoryRead {
  const items = async (context: InventoryContext) =>
    (await allOn(pagesOf(context), (page) => pick(page, context))).map((found) => readItem(type, found));
  return { types: [type], services: 'regional', action, details: [], items };
}

/** A read of one call without pages. */
export function once<A>(
  type: KnownType,
  action: string,
  ask: (context: InventoryContext) => Promise<A>,
  pick: (answer: A) => readonly object[] | undefined,
): InventoryRead {
  const items = async (context: InventoryContext) =>
    (pick(await ask(context)) ?? []).slice(0, itemsMax).map((found) => readItem(type, found));
  return { types: [type], services: 'regional', action, details: [], items };
}

/** A read with further calls about each resource, whose answers are put beside what was listed. */
export function detailed(
  listed: InventoryRead,
  details: readonly string[],
  more: (context: InventoryContext, item: ReadItem) => Promise<{ readonly [property: string]: unknown }>,
): InventoryRead {
  return {
    ...listed,
    details: [...listed.details, ...details],
    async items(context) {
      const items = await listed.items(context);
      const asked = await inTurns(items.slice(0, detailsMax), callsAtOnce, async (item) => {
        const configuration = { ...item.configuration, ...plain(await more(context, item)) };
        return { ...item, configuration };
      });
      return [...asked, ...items.slice(detailsMax)];
    },
  };
}

/** A text of what was read, '' where there is none. */
export function textOf(item: Pick<ReadItem, 'configuration'>, property: string): string {
  const value = item.configuration[property];
  return typeof value === 'string' ? value : '';
}
