import type * as z from 'zod';
import { speakingCustomer } from '../../domain/customer/speaking-for.js';
import { withdrawListing as withdraw } from '../../domain/listing/withdraw-listing.js';
import type { ApiHandler } from './route.js';
import type { listingParams } from './schemas/listings.js';

/** POST /api/listings/{listingId}/withdraw */
export const withdrawListing: ApiHandler<undefined, undefined, z.output<typeof listingParams>> = async ({ speaker, params }, ports) => {
  const { correlationId } = speaker;
  return { body: await withdraw(ports, { seller: speakingCustomer(speaker), listingId: params.listingId, correlationId }) };
};
