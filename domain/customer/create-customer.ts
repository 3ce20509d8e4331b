import type { Ports } from '../ports/ports.js';
import { writeWithAccess } from './access-register.js';
import type { Customer } from './customer.js';
import { customerItem } from './customer-store.js';

/** What a new customer comes with. */
export interface NewCustomer {
  readonly name: string;
  readonly access: Customer['access'];
}

/** Registers a customer in good standing; throws InvalidInputError when its access record names what it may not. */
export async function createCustomer(ports: Pick<Ports, 'tables' | 'clock' | 'ids'>, { name, access }: NewCustomer): Promise<Customer> {
  const customerId = ports.ids.next('cus');
  const customer: Customer = { customerId, name, standing: 'good', access, createdAt: ports.clock.now() };
  const put = { act: 'put', table: 'marketplace', item: customerItem(customer), when: [{ attribute: 'pk', is: 'absent' }] } as const;
  await writeWithAccess(ports.tables, customer, [put]);
  return customer;
}
