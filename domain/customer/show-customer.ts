import type { Ports } from '../ports/ports.js';
import type { Customer, Speaker } from './customer.js';
import { readCustomer } from './customer-store.js';
import { mustSpeakFor } from './speaking-for.js';

/** A customer's record for its own people and operators; throws NotFoundError. */
export async function showCustomer({ tables }: Pick<Ports, 'tables'>, speaker: Speaker, customerId: string): Promise<Customer> {
  mustSpeakFor(speaker, customerId);
  return readCustomer(tables, customerId);
}
