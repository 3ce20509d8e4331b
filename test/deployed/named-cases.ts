import { newListingOf } from '../support/refusal-world.js';
import { comesLate, orders, replays, smuggles, speaksFor } from './nearest-event.js';
import { buying, deputiesRefusedAs, none } from './refusal-case.js';

const names = deputiesRefusedAs('InvalidInput', [
  [
    'stranger',
    'POST /api/purchases',
    'a purchaser named in the body',
    (w) => ({ body: { ...buying(w.published).body, purchaser: w.purchaserId } }),
    speaksFor('purchaserId'),
  ],
  [
    'stranger',
    'POST /api/listings',
    'a seller named in the body',
    (w) => ({ body: newListingOf([w.resourceId], { seller: w.sellerId }) }),
    smuggles('seller', 'sellerId'),
  ],
  [
    'stranger',
    'GET /api/transfers',
    'a tenant named in the query',
    (w) => ({ query: { customerId: w.sellerId } }),
    smuggles('customerId', 'sellerId'),
  ],
  [
    'stranger',
    'GET /api/ledger/entries',
    'another tenant’s wallet named in the query',
    (w) => ({ query: { ledgerAccount: `wallet:${w.sellerId}` } }),
    smuggles('ledgerAccount', 'sellerId'),
  ],
  [
    'stranger',
    'GET /api/resources',
    'another tenant’s page token',
    (w) => ({ query: { page: w.sellersPage } }),
    smuggles('page', 'sellerId'),
  ],
]);

const headers = deputiesRefusedAs('NotFound', [
  [
    'stranger',
    'GET /api/transfers/{transferId}',
    'the owner named in headers',
    (w) => ({ params: { transferId: w.transferId }, headers: { 'x-customer-id': w.sellerId, 'x-conveyance-subject': 'seller' } }),
    orders('draft'),
  ],
  [
    'stranger',
    'POST /api/purchases',
    'another tenant’s Idempotency-Key sent again',
    (w) => ({ ...buying(w.draft), key: w.usedKey }),
    replays,
    (w) => ({ ...w, usedKey: 'nobody-has-used-this' }),
  ],
]);

const expired = deputiesRefusedAs('Unauthenticated', [
  ['nobody', 'GET /api/transfers', 'a proof that has expired reads', none, comesLate],
  ['nobody', 'POST /api/purchases', 'a proof that has expired buys', (w) => buying(w.published), comesLate],
]);

/** Somebody else named where the speaker says who is meant: body, query, header, key, page token; and whoever was once let in. */
export const namedCases = [...names, ...headers, ...expired];
