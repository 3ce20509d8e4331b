import type * as z from 'zod';
import { speakingCustomer } from '../../domain/customer/speaking-for.js';
import { ownListings } from '../../domain/listing/browse-listings.js';
import type { ApiHandler } from './route.js';
import type { pageQuery } from './schemas/values.js';

/** GET /api/listings/mine */
export const listOwnListings: ApiHandler<undefined, z.output<typeof pageQuery>> = async ({ speaker, query: { limit, page } }, ports) => ({
  body: await ownListings(ports, speakingCustomer(speaker), { limit, after: page }),
});
