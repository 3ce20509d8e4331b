import type * as z from 'zod';
import { proposalsOf } from '../../domain/association/identification/proposals-of.js';
import { speakingCustomer } from '../../domain/customer/speaking-for.js';
import type { ApiHandler } from './route.js';
import type { proposalsQuery } from './schemas/solutions.js';

/** GET /api/solutions/proposals */
export const listProposals: ApiHandler<undefined, z.output<typeof proposalsQuery>> = async (
  { speaker, query: { page, ...asked } },
  ports,
) => ({ body: await proposalsOf(ports, speakingCustomer(speaker), { ...asked, after: page }) });
