import { describe, expect, it } from '@jest/globals';
import { ListingNotForSaleError, ListingRevisionChangedError, OwnListingError } from '../../../../domain/listing/errors.js';
import type { Listing } from '../../../../domain/listing/listing.js';
import { forSaleFindings } from '../../../../domain/transfer/rules/for-sale-findings.js';
import { refuse } from '../../../../domain/transfer/rules/refuse.js';

const at = '2026-11-23T10:00:00.000Z';
const listing: Listing = { listingId: 'lst_1', seller: 'cus_seller', status: 'published', revision: 2, createdAt: at, updatedAt: at };
const order = { purchaser: 'cus_purchaser', listingRevision: 2 };

describe('forSaleFindings', () => {
  it('is silent about the revision that is offered', () => {
    expect(forSaleFindings(listing, order)).toEqual([]);
  });

  it.each([
    ['one’s own', listing, { ...order, purchaser: 'cus_seller' }, 'OwnListing', OwnListingError],
    ['what is stale', { ...listing, status: 'stale' as const }, order, 'ListingNotForSale', ListingNotForSaleError],
    ['another revision', listing, { ...order, listingRevision: 1 }, 'ListingRevisionChanged', ListingRevisionChangedError],
  ] as const)('stops at %s', (_what, offered, wanted, code, error) => {
    const findings = forSaleFindings(offered, wanted);

    expect(findings).toMatchObject([{ code, about: 'both' }]);
    expect(() => refuse(findings)).toThrow(error);
  });
});
