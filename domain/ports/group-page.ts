import type { Item, Page, Query, Tables } from './tables.js';

/** The entity kept in an item: everything but keys and index attributes. */
export function withoutKeys<T>(item: Item): T {
  const { pk: _pk, sk: _sk, group: _group, groupOrder: _groupOrder, ...entity } = item;
  return entity as unknown as T;
}

/** One page of the marketplace's `byGroup` index, each row read again (consistently) from the table; at most 100. */
export async function groupPage<T>(tables: Tables, query: Pick<Query, 'partition' | 'limit' | 'after' | 'descending'>): Promise<Page<T>> {
  const page = await tables.query({ table: 'marketplace', index: 'byGroup', ...query });
  if (page.items.length === 0) return { ...page, items: [] };
  const items = await tables.getMany(page.items.map(({ pk, sk }) => ({ table: 'marketplace', pk, sk })));
  const byKey = new Map(items.map((item) => [item.pk, item]));
  return { ...page, items: page.items.flatMap((row) => byKey.get(row.pk) ?? []).map(withoutKeys<T>) };
}
