import { ListingNotForSaleError, ListingRevisionChangedError, OwnListingError } from '../../listing/errors.js';
import type { Listing } from '../../listing/listing.js';
import type { Finding } from './finding.js';

/** Whether a purchaser may buy this revision of a listing now. */
export function forSaleFindings(
  listing: Listing,
  order: { readonly purchaser: string; readonly listingRevision: number },
): readonly Finding[] {
  const { listingId, seller, status, revision } = listing;
  const shared = { severity: 'blocker', about: 'both' } as const;
  if (seller === order.purchaser) {
    const detail = `Listing ${listingId} is your own.`;
    const refusal: Finding['refusal'] = (options) => new OwnListingError(detail, options);
    return [{ ...shared, code: 'OwnListing', detail, whoMustAct: 'purchaser', remedy: "Choose another customer's listing.", refusal }];
  }
  if (status !== 'published') {
    const detail = `Listing ${listingId} is ${status}.`;
    const refusal: Finding['refusal'] = (options) => new ListingNotForSaleError(detail, options);
    return [{ ...shared, code: 'ListingNotForSale', detail, whoMustAct: 'seller', remedy: 'Wait until it is published again.', refusal }];
  }
  if (revision === order.listingRevision) return [];
  const detail = `Listing ${listingId} is at revision ${revision}: look at it again before you buy.`;
  const refusal: Finding['refusal'] = (options) => new ListingRevisionChangedError(detail, options);
  const remedy = `Name revision ${revision}.`;
  return [{ ...shared, code: 'ListingRevisionChanged', detail, whoMustAct: 'purchaser', remedy, refusal }];
}
