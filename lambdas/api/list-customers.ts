import type * as z from 'zod';
import { listCustomers as list } from '../../domain/customer/customer-store.js';
import type { ApiHandler } from './route.js';
import type { pageQuery } from './schemas/values.js';

/** GET /api/customers */
export const listCustomers: ApiHandler<undefined, z.output<typeof pageQuery>> = async ({ query: { limit, page } }, ports) => ({
  body: await list(ports.tables, { limit, after: page }),
});
