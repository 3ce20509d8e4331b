import type { ItemKey, Tables } from '../ports/tables.js';
import { revisionKey } from './listing-store.js';

/** One revision of a listing. */
export interface RevisionRef {
  readonly listingId: string;
  readonly listingRevision: number;
}

/** What tells the title of a revision; a revision that is not there is called by its listing's id. */
export type ListingTitles = (revision: RevisionRef) => string;

const keyOf = ({ listingId, listingRevision }: RevisionRef): ItemKey => revisionKey(listingId, listingRevision);
const nameOf = ({ pk, sk }: Pick<ItemKey, 'pk' | 'sk'>): string => `${pk} ${sk}`;

/** Titles of these revisions, in reads of 100. */
export async function listingTitles(tables: Tables, revisions: readonly RevisionRef[]): Promise<ListingTitles> {
  const keys = [...new Map(revisions.map(keyOf).map((key) => [nameOf(key), key])).values()];
  const titles = new Map<string, string>();
  for (let start = 0; start < keys.length; start += 100) {
    const items = await tables.getMany(keys.slice(start, start + 100));
    for (const { pk, sk, title } of items) titles.set(nameOf({ pk, sk }), String(title));
  }
  return (revision) => titles.get(nameOf(keyOf(revision))) ?? revision.listingId;
}
