import type * as z from 'zod';
import { createCustomer as create } from '../../domain/customer/create-customer.js';
import type { ApiHandler } from './route.js';
import type { newCustomer } from './schemas/customers.js';

/** POST /api/customers */
export const createCustomer: ApiHandler<z.output<typeof newCustomer>> = async ({ body }, ports) => {
  const customer = await create(ports, body);
  return { body: customer, headers: { location: `/api/customers/${customer.customerId}` } };
};
