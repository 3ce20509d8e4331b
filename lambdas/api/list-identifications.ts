import type * as z from 'zod';
import { listIdentifications as list } from '../../domain/association/identification/describe-identification.js';
import { speakingCustomer } from '../../domain/customer/speaking-for.js';
import type { ApiHandler } from './route.js';
import type { pageQuery } from './schemas/values.js';

/** GET /api/identifications */
export const listIdentifications: ApiHandler<undefined, z.output<typeof pageQuery>> = async (
  { speaker, query: { limit, page } },
  ports,
) => ({ body: await list(ports, speakingCustomer(speaker), { limit, after: page }) });
