import type * as z from 'zod';
import { speakingCustomer } from '../../domain/customer/speaking-for.js';
import { listResources as list } from '../../domain/resource/list-resources.js';
import type { ApiHandler } from './route.js';
import type { resourcesQuery } from './schemas/resources.js';

/** GET /api/resources */
export const listResources: ApiHandler<undefined, z.output<typeof resourcesQuery>> = async ({ speaker, query }, ports) => {
  const { limit, page, ...filter } = query;
  return { body: await list(ports, speakingCustomer(speaker), filter, { limit, after: page }) };
};
