import type * as z from 'zod';
import { speakingCustomer } from '../../domain/customer/speaking-for.js';
import { moneyFromJson } from '../../domain/ledger/money.js';
import { createListing as create } from '../../domain/listing/create-listing.js';
import type { ApiHandler } from './route.js';
import type { newListing } from './schemas/listings.js';

/** POST /api/listings */
export const createListing: ApiHandler<z.output<typeof newListing>> = async ({ speaker, body }, ports) => {
  const listing = await create(ports, speakingCustomer(speaker), { ...body, price: moneyFromJson(body.price) });
  return { body: listing, headers: { location: `/api/listings/${listing.listingId}` } };
};
