import type * as z from 'zod';
import { speakingCustomer } from '../../domain/customer/speaking-for.js';
import { moneyFromJson } from '../../domain/ledger/money.js';
import { reviseListing as revise } from '../../domain/listing/revise-listing.js';
import type { ApiHandler } from './route.js';
import type { listingChange, listingParams } from './schemas/listings.js';

/** PATCH /api/listings/{listingId} */
export const reviseListing: ApiHandler<z.output<typeof listingChange>, undefined, z.output<typeof listingParams>> = async (
  { speaker, params, body: { price, ...change } },
  ports,
) => {
  const priced = price === undefined ? change : { ...change, price: moneyFromJson(price) };
  return { body: await revise(ports, { seller: speakingCustomer(speaker), ...params, correlationId: speaker.correlationId }, priced) };
};
