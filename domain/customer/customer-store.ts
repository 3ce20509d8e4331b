import { NotFoundError } from '../errors.js';
import { groupPage, withoutKeys } from '../ports/group-page.js';
import type { Item, ItemKey, Page, Tables } from '../ports/tables.js';
import type { Customer } from './customer.js';

const group = 'customer';

/** Key of a customer's record. */
export function customerKey(customerId: string): ItemKey {
  return { table: 'marketplace', pk: customerId, sk: 'customer' };
}

/** A customer as an item; `standing` is an attribute of its own, so the commit can be conditional on it. */
export function customerItem(customer: Customer): Item {
  return { pk: customer.customerId, sk: 'customer', group, groupOrder: customer.customerId, ...customer } as unknown as Item;
}

/** Throws NotFoundError. */
export async function readCustomer(tables: Tables, customerId: string): Promise<Customer> {
  const item = await tables.get(customerKey(customerId));
  if (item === undefined) throw new NotFoundError('customer', customerId);
  return withoutKeys<Customer>(item);
}

/** Customers in the order of their creation, at most 100 a page. */
export async function listCustomers(tables: Tables, page: { readonly limit: number; readonly after?: string }): Promise<Page<Customer>> {
  return groupPage<Customer>(tables, { partition: group, ...page });
}
