import { NotFoundError } from '../errors.js';
import { groupPage, withoutKeys } from '../ports/group-page.js';
import type { Item, ItemKey, Page, Tables } from '../ports/tables.js';
import type { MemberAccount } from './customer.js';

const group = 'member-account';

/** Key of a member account's row. */
export function memberAccountKey(awsAccountId: string): ItemKey {
  return { table: 'marketplace', pk: `account#${awsAccountId}`, sk: 'member-account' };
}

/** A member account as an item. */
export function memberAccountItem(account: MemberAccount): Item {
  const { pk, sk } = memberAccountKey(account.awsAccountId);
  return { pk, sk, group, groupOrder: account.awsAccountId, ...account } as unknown as Item;
}

/** Throws NotFoundError. */
export async function readMemberAccount(tables: Tables, awsAccountId: string): Promise<MemberAccount> {
  const item = await tables.get(memberAccountKey(awsAccountId));
  if (item === undefined) throw new NotFoundError('member account', awsAccountId);
  return withoutKeys<MemberAccount>(item);
}

/** Member accounts in the order of their ids, at most 100 a page. */
export async function listMemberAccounts(
  tables: Tables,
  page: { readonly limit: number; readonly after?: string },
): Promise<Page<MemberAccount>> {
  return groupPage<MemberAccount>(tables, { partition: group, ...page });
}
