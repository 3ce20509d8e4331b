import type * as z from 'zod';
import { showCustomer } from '../../domain/customer/show-customer.js';
import type { ApiHandler } from './route.js';
import type { customerParams } from './schemas/customers.js';

/** GET /api/customers/{customerId} */
export const readCustomer: ApiHandler<undefined, undefined, z.output<typeof customerParams>> = async ({ speaker, params }, ports) => ({
  body: await showCustomer(ports, speaker, params.customerId),
});
