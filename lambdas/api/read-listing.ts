import type * as z from 'zod';
import { showListing } from '../../domain/listing/show-listing.js';
import type { ApiHandler } from './route.js';
import type { listingParams } from './schemas/listings.js';

/** GET /api/listings/{listingId} */
export const readListing: ApiHandler<undefined, undefined, z.output<typeof listingParams>> = async ({ speaker, params }, ports) => ({
  body: await showListing(ports, speaker, params.listingId),
});
