import type { Instant } from '../ports/clock.js';
import type { Item, ItemKey, Write } from '../ports/tables.js';

/** Group of the `byGroup` index under which listings on the marketplace wait for their next check, the longest unchecked first. */
export const checkGroup = 'listing-check';

/** How far the check of one listing has come: what was read of it, until it begins anew. */
export interface ListingCheck {
  readonly listingId: string;
  readonly checkedAt: Instant;
  /** Position in the manifest at which the next run goes on; 0 begins anew. */
  readonly from: number;
}

/** Key of a listing's check; written with its publication. */
export function checkKey(listingId: string): ItemKey {
  return { table: 'marketplace', pk: listingId, sk: 'check' };
}

/** The write that puts a listing at its place in the queue. */
export function checkWrite({ listingId, checkedAt, from }: ListingCheck): Write {
  const { pk, sk } = checkKey(listingId);
  return { act: 'put', table: 'marketplace', item: { pk, sk, group: checkGroup, groupOrder: `${checkedAt}#${listingId}`, from } };
}

/** Where a check goes on, from its item; 0 when there is none. */
export function checkedTo(item: Item | undefined): number {
  return typeof item?.from === 'number' ? item.from : 0;
}
