import type * as z from 'zod';
import { speakingCustomer } from '../../domain/customer/speaking-for.js';
import { listTransfers as list } from '../../domain/transfer/list-transfers.js';
import type { ApiHandler } from './route.js';
import type { pageQuery } from './schemas/values.js';

/** GET /api/transfers */
export const listTransfers: ApiHandler<undefined, z.output<typeof pageQuery>> = async ({ speaker, query: { limit, page } }, ports) => ({
  body: await list(ports, speakingCustomer(speaker), { limit, after: page }),
});
