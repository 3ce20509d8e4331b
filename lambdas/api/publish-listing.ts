import type * as z from 'zod';
import { speakingCustomer } from '../../domain/customer/speaking-for.js';
import { publishListing as publish } from '../../domain/listing/publish-listing.js';
import type { ApiHandler } from './route.js';
import type { listingParams } from './schemas/listings.js';

/** POST /api/listings/{listingId}/publish */
export const publishListing: ApiHandler<undefined, undefined, z.output<typeof listingParams>> = async ({ speaker, params }, ports) => {
  const { correlationId } = speaker;
  return { body: await publish(ports, { seller: speakingCustomer(speaker), listingId: params.listingId, correlationId }) };
};
