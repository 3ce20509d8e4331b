import type * as z from 'zod';
import { browseListings as browse } from '../../domain/listing/browse-listings.js';
import type { ApiHandler } from './route.js';
import type { listingsQuery } from './schemas/listings.js';

/** GET /api/listings */
export const browseListings: ApiHandler<undefined, z.output<typeof listingsQuery>> = async ({ query }, ports) => {
  const { limit, page, priceMinMinor, priceMaxMinor, ...filter } = query;
  const minor = (text: string | undefined) => (text === undefined ? undefined : BigInt(text));
  const prices = { priceMin: minor(priceMinMinor), priceMax: minor(priceMaxMinor) };
  return { body: await browse(ports, { ...filter, ...prices }, { limit, after: page }) };
};
