import type * as z from 'zod';
import { listDecisions as list } from '../../domain/association/identification/decide-association.js';
import { speakingCustomer } from '../../domain/customer/speaking-for.js';
import type { ApiHandler } from './route.js';
import type { pageQuery } from './schemas/values.js';

/** GET /api/associations/decisions */
export const listDecisions: ApiHandler<undefined, z.output<typeof pageQuery>> = async ({ speaker, query: { limit, page } }, ports) => ({
  body: await list(ports, speakingCustomer(speaker), { limit, after: page }),
});
