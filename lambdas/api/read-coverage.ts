import type * as z from 'zod';
import { coverageOfCustomer } from '../../domain/association/identification/coverage-of-customer.js';
import { speakingCustomer } from '../../domain/customer/speaking-for.js';
import type { ApiHandler } from './route.js';
import type { coverageQuery } from './schemas/identifications.js';

/** GET /api/identifications/coverage */
export const readCoverage: ApiHandler<undefined, z.output<typeof coverageQuery>> = async ({ speaker, query: { limit, page } }, ports) => ({
  body: await coverageOfCustomer(ports, speakingCustomer(speaker), { limit, after: page }),
});
