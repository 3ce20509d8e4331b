import type * as z from 'zod';
import { updateCustomer as update } from '../../domain/customer/update-customer.js';
import type { ApiHandler } from './route.js';
import type { customerChange, customerParams } from './schemas/customers.js';

/** PATCH /api/customers/{customerId} */
export const updateCustomer: ApiHandler<z.output<typeof customerChange>, undefined, z.output<typeof customerParams>> = async (
  { speaker, params, body },
  ports,
) => ({ body: await update(ports, speaker, params.customerId, body) });
