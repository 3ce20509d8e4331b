import { newListingOf } from '../support/refusal-world.js';
import { orders, speaksFor, tells } from './nearest-event.js';
import { buying, deputiesRefusedAs, of, someone } from './refusal-case.js';

const things = deputiesRefusedAs('NotFound', [
  ['stranger', 'GET /api/resources/{resourceId}', 'a foreign resource', of('resourceId', 'resourceId'), orders('draft')],
  [
    'stranger',
    'GET /api/resources/{resourceId}',
    'a foreign resource by its ARN',
    (w) => ({ params: { resourceId: 'by-arn' }, query: { arn: w.arn } }),
    orders('withdrawn'),
  ],
  [
    'stranger',
    'GET /api/resources/{resourceId}/associations',
    'what belongs with a foreign one',
    of('resourceId', 'resourceId'),
    tells('Listing Published', 'listingId', 'draft'),
  ],
  [
    'stranger',
    'POST /api/listings',
    'listing a foreign resource',
    (w) => ({ body: newListingOf([w.resourceId]) }),
    tells('Listing Published', 'listingId', 'published'),
  ],
  [
    'seller',
    'PATCH /api/listings/{listingId}',
    'a foreign resource put into the manifest',
    (w) => ({ params: { listingId: w.draft }, body: { resourceIds: [w.purchasersResource] } }),
    tells('Listing Published', 'listingId', 'withdrawn'),
    (w) => ({ ...w, purchasersResource: `res_${'0'.repeat(26)}` }),
  ],
]);

const offers = deputiesRefusedAs('NotFound', [
  ['purchaser', 'GET /api/listings/{listingId}', 'a foreign draft', of('listingId', 'draft'), orders('draft', 'purchaserId')],
  [
    'stranger',
    'GET /api/listings/{listingId}',
    'a listing sold to another',
    of('listingId', 'sold'),
    tells('Transfer Completed', 'transferId', 'transferId'),
  ],
  [
    'stranger',
    'PATCH /api/listings/{listingId}',
    'changing a foreign listing',
    of('listingId', 'published', { body: { title: 'Mine' } }),
    tells('Listing Withdrawn', 'listingId', 'published'),
  ],
  [
    'stranger',
    'POST /api/listings/{listingId}/publish',
    'publishing a foreign draft',
    of('listingId', 'draft'),
    tells('Listing Published', 'listingId', 'draft'),
  ],
  [
    'purchaser',
    'POST /api/listings/{listingId}/withdraw',
    'withdrawing a foreign listing',
    of('listingId', 'published'),
    tells('Listing Withdrawn', 'listingId', 'withdrawn'),
  ],
  [
    'stranger',
    'POST /api/transfers/preflight',
    'a dry run of buying a foreign draft',
    (w) => ({ body: { listingId: w.draft, listingRevision: 1 } }),
    orders('draft'),
  ],
  ['purchaser', 'POST /api/purchases', 'buying a draft', (w) => buying(w.draft), orders('draft', 'purchaserId')],
  ['purchaser', 'POST /api/purchases', 'buying a withdrawn listing', (w) => buying(w.withdrawn), orders('withdrawn', 'purchaserId')],
]);

const transfers = deputiesRefusedAs('NotFound', [
  [
    'stranger',
    'GET /api/purchases/{purchaseId}',
    'a foreign purchase',
    of('purchaseId', 'purchaseId'),
    tells('Purchase Accepted', 'purchaseId', 'purchaseId'),
  ],
  [
    'stranger',
    'GET /api/transfers/{transferId}',
    'a foreign transfer',
    of('transferId', 'transferId'),
    tells('Purchase Accepted', 'transferId', 'transferId'),
  ],
  [
    'stranger',
    'GET /api/transfers/{transferId}/report',
    'the report of a foreign transfer',
    of('transferId', 'transferId'),
    tells('Transfer Committed', 'transferId', 'transferId'),
  ],
  [
    'stranger',
    'GET /api/transfers/{transferId}/audit',
    'the audit record of a foreign transfer',
    of('transferId', 'transferId'),
    tells('Transfer Undone', 'transferId', 'transferId'),
  ],
  [
    'stranger',
    'POST /api/transfers/{transferId}/cancel',
    'cancelling a foreign transfer',
    of('transferId', 'transferId', { body: {} }),
    tells('Transfer Undone', 'transferId', 'transferId'),
  ],
  [
    'stranger',
    'GET /api/transfers/{transferId}/credentials',
    'the credentials of a foreign transfer',
    of('transferId', 'transferId'),
    tells('Transfer Completed', 'transferId', 'transferId'),
  ],
  [
    'seller',
    'POST /api/transfers/{transferId}/credentials',
    'the purchaser’s credential collected by the seller',
    (w) => ({ params: { transferId: w.transferId }, body: { resourceId: w.resourceId } }),
    speaksFor('purchaserId'),
  ],
  [
    'stranger',
    'GET /api/ledger/entries',
    'the entries of a foreign transfer',
    (w) => ({ query: { transferId: w.transferId } }),
    tells('Seller Paid', 'transferId', 'transferId'),
  ],
]);

const tenants = deputiesRefusedAs('NotFound', [
  ['stranger', 'GET /api/customers/{customerId}', 'another tenant', of('customerId', 'sellerId'), speaksFor('sellerId')],
  [
    'stranger',
    'PATCH /api/customers/{customerId}',
    'renaming another tenant',
    of('customerId', 'sellerId', { body: { name: 'Mine' } }),
    speaksFor('purchaserId'),
  ],
  [
    'stranger',
    'POST /api/customers/{customerId}/people',
    'joining another tenant',
    of('customerId', 'sellerId', { body: someone }),
    speaksFor('sellerId'),
  ],
]);

/** What belongs to somebody else. */
export const foreignCases = [...things, ...offers, ...transfers, ...tenants];
