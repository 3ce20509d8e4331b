import { withoutKeys } from '../ports/group-page.js';
import type { Item, ItemKey, Tables } from '../ports/tables.js';
import type { Membership } from './customer.js';

/** Key of the row that says who a token's subject is. */
export function membershipKey(subject: string): ItemKey {
  return { table: 'marketplace', pk: `sub#${subject}`, sk: 'membership' };
}

/** A membership as an item. */
export function membershipItem(membership: Membership): Item {
  const { pk, sk } = membershipKey(membership.subject);
  return { pk, sk, ...membership };
}

/** Who a token's subject is; undefined for a stranger. */
export async function readMembership(tables: Tables, subject: string): Promise<Membership | undefined> {
  const item = await tables.get(membershipKey(subject));
  return item === undefined ? undefined : withoutKeys<Membership>(item);
}
