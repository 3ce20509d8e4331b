import type { Item, Query, Tables } from './tables.js';

/** The items of a query one after the other, over at most `pagesMax` pages; the next page is asked for when the reader comes to it. */
export async function* itemsOf(tables: Tables, query: Omit<Query, 'after'>, pagesMax: number): AsyncGenerator<Item> {
  let after: string | undefined;
  for (let page = 0; page < pagesMax; page += 1) {
    const found = await tables.query({ ...query, ...(after ? { after } : {}) });
    yield* found.items;
    after = found.next;
    if (!after) return;
  }
}
