import { newListingOf } from '../support/refusal-world.js';
import { buying, none, type RefusalCase, refusedAs, someone } from './refusal-case.js';

const notForSale = [
  ...refusedAs('OwnListing', [['seller', 'POST /api/purchases', 'buying one’s own listing', (w) => buying(w.published)]]),
  ...refusedAs('ListingNotForSale', [['stranger', 'POST /api/purchases', 'buying what is sold', (w) => buying(w.sold)]]),
  ...refusedAs('ListingRevisionChanged', [
    ['purchaser', 'POST /api/purchases', 'buying a revision that is not offered', (w) => buying(w.published, 2)],
  ]),
  ...refusedAs('NoWalletInCurrency', [['stranger', 'POST /api/purchases', 'buying without a wallet', (w) => buying(w.published)]]),
  ...refusedAs('IdempotencyMismatch', [
    ['purchaser', 'POST /api/purchases', 'a used key with another order', (w) => ({ ...buying(w.published), key: w.usedKey })],
  ]),
];

const notNow = refusedAs('Conflict', [
  [
    'operator',
    'POST /api/operator/transfers/{transferId}/resume',
    'resuming what is completed',
    (w) => ({ params: { transferId: w.transferId } }),
  ],
  ['seller', 'POST /api/listings/{listingId}/withdraw', 'withdrawing what is sold', (w) => ({ params: { listingId: w.sold } })],
  [
    'seller',
    'PATCH /api/listings/{listingId}',
    'changing what is sold',
    (w) => ({ params: { listingId: w.sold }, body: { title: 'New' } }),
  ],
  ['seller', 'POST /api/listings/{listingId}/publish', 'publishing what is withdrawn', (w) => ({ params: { listingId: w.withdrawn } })],
]);

const malformed = [
  ...refusedAs('InvalidJson', [
    ['purchaser', 'POST /api/purchases', 'broken JSON', () => ({ body: '{"listingId": ' })],
    ['purchaser', 'POST /api/purchases', 'no body', none],
    ['purchaser', 'POST /api/purchases', 'a key that changes prototypes', () => ({ body: '{"__proto__": {"listingRevision": 1}}' })],
  ]),
  ...refusedAs('IdempotencyKeyMissing', [
    ['purchaser', 'POST /api/purchases', 'no Idempotency-Key', (w) => ({ ...buying(w.published), key: null })],
  ]),
  ...refusedAs('InvalidInput', [
    ['purchaser', 'POST /api/purchases', 'a list as body', () => ({ body: [] })],
    [
      'seller',
      'POST /api/customers/{customerId}/people',
      'an operator made by a customer',
      (w) => ({ params: { customerId: w.sellerId }, body: { ...someone, role: 'operator' } }),
    ],
    [
      'seller',
      'POST /api/listings',
      'a description of five megabytes',
      (w) => ({ body: newListingOf([w.resourceId], { description: 'x'.repeat(5_000_000) }) }),
    ],
    ['seller', 'GET /api/transfers/{transferId}', 'an id of another kind', (w) => ({ params: { transferId: w.purchaseId } })],
    ['seller', 'GET /api/resources', 'a page token nobody made', () => ({ query: { page: 'bm90IGEgdG9rZW4' } })],
    ['seller', 'GET /api/transfers', 'a page token of another list', (w) => ({ query: { page: w.sellersPage } })],
    ['seller', 'GET /api/resources', 'a page of a thousand', () => ({ query: { limit: '1000' } })],
  ]),
];

/** Requests of people who may ask, for what cannot be had or cannot be understood. */
export const badRequests: readonly RefusalCase[] = [...notForSale, ...notNow, ...malformed];
