import type * as z from 'zod';
import { listServices as list } from '../../domain/customer/service-caller-store.js';
import type { ApiHandler } from './route.js';
import type { pageQuery } from './schemas/values.js';

/** GET /api/operator/services */
export const listServices: ApiHandler<undefined, z.output<typeof pageQuery>> = async ({ query: { limit, page } }, ports) => ({
  body: await list(ports.tables, { limit, after: page }),
});
