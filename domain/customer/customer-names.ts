import type { Tables } from '../ports/tables.js';
import { customerKey } from './customer-store.js';

/** What tells the name of a customer by its id. */
export type CustomerNames = (customerId: string) => string;

/** Names of these customers, in reads of 100; one whose record is not there is called by its id. */
export async function customerNames(tables: Tables, customerIds: readonly string[]): Promise<CustomerNames> {
  const ids = [...new Set(customerIds)];
  const names = new Map<string, string>();
  for (let start = 0; start < ids.length; start += 100) {
    const items = await tables.getMany(ids.slice(start, start + 100).map(customerKey));
    for (const { pk, name } of items) names.set(pk, String(name));
  }
  return (customerId) => names.get(customerId) ?? customerId;
}
