import type { Page, Tables } from '../ports/tables.js';
import { entryKey, entryOfItem, type JournalEntry } from './journal-entry.js';

/** Largest page of entries: what one `getMany` reads. */
export const entriesPerPageMax = 100;

/**
 * The entries of a transfer (`trf_…`) or of a ledger account, oldest first or, `descending`, newest first; `limit` 1..100.
 * Found through an index, so an entry of the last second may still be missing.
 */
export async function entriesOf(
  tables: Tables,
  group: string,
  page: { readonly limit?: number; readonly after?: string; readonly descending?: boolean } = {},
): Promise<Page<JournalEntry>> {
  const limit = Math.min(page.limit ?? entriesPerPageMax, entriesPerPageMax);
  const found = await tables.query({ table: 'ledger', index: 'byGroup', partition: group, ...page, limit });
  const items = await tables.getMany(found.items.map((pointer) => entryKey(pointer.pk)));
  const byId = new Map(items.map((item) => [item.pk, entryOfItem(item)]));
  const entries = found.items.map((pointer) => byId.get(pointer.pk)).filter((entry) => entry !== undefined);
  return found.next === undefined ? { items: entries } : { items: entries, next: found.next };
}
