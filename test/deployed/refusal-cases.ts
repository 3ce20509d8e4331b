import { newImportFor, newListingOf, type RefusalWorld } from '../support/refusal-world.js';
import { badRequests } from './bad-requests.js';
import { buying, none, type RefusalCase, refusedAs, someone } from './refusal-case.js';

const credit = { body: { amount: { amountMinor: '100', currency: 'USD' }, description: 'A gift' } };
const rates = { body: { currency: 'USD', rates: [{ meter: 'instance-hour', pricePerUnit: '0' }] } };

/** What belongs to somebody else. */
const foreign = refusedAs('NotFound', [
  ['stranger', 'GET /api/resources/{resourceId}', 'a foreign resource', (w) => ({ params: { resourceId: w.resourceId } })],
  [
    'stranger',
    'GET /api/resources/{resourceId}',
    'a foreign resource by its ARN',
    (w) => ({ params: { resourceId: 'by-arn' }, query: { arn: w.arn } }),
  ],
  [
    'stranger',
    'GET /api/resources/{resourceId}/associations',
    'what belongs with a foreign one',
    (w) => ({ params: { resourceId: w.resourceId } }),
  ],
  ['stranger', 'POST /api/listings', 'listing a foreign resource', (w) => ({ body: newListingOf([w.resourceId]) })],
  ['purchaser', 'GET /api/listings/{listingId}', 'a foreign draft', (w) => ({ params: { listingId: w.draft } })],
  ['stranger', 'GET /api/listings/{listingId}', 'a listing sold to another', (w) => ({ params: { listingId: w.sold } })],
  [
    'stranger',
    'PATCH /api/listings/{listingId}',
    'changing a foreign listing',
    (w) => ({ params: { listingId: w.published }, body: { title: 'Mine' } }),
  ],
  ['stranger', 'POST /api/listings/{listingId}/publish', 'publishing a foreign draft', (w) => ({ params: { listingId: w.draft } })],
  [
    'purchaser',
    'POST /api/listings/{listingId}/withdraw',
    'withdrawing a foreign listing',
    (w) => ({ params: { listingId: w.published } }),
  ],
  ['purchaser', 'POST /api/purchases', 'buying a draft', (w) => buying(w.draft)],
  ['purchaser', 'POST /api/purchases', 'buying a withdrawn listing', (w) => buying(w.withdrawn)],
  ['stranger', 'GET /api/purchases/{purchaseId}', 'a foreign purchase', (w) => ({ params: { purchaseId: w.purchaseId } })],
  ['stranger', 'GET /api/transfers/{transferId}', 'a foreign transfer', (w) => ({ params: { transferId: w.transferId } })],
  [
    'stranger',
    'GET /api/transfers/{transferId}/report',
    'the report of a foreign transfer',
    (w) => ({ params: { transferId: w.transferId } }),
  ],
  ['stranger', 'GET /api/ledger/entries', 'the entries of a foreign transfer', (w) => ({ query: { transferId: w.transferId } })],
  ['stranger', 'GET /api/customers/{customerId}', 'another tenant', (w) => ({ params: { customerId: w.sellerId } })],
  [
    'stranger',
    'PATCH /api/customers/{customerId}',
    'renaming another tenant',
    (w) => ({ params: { customerId: w.sellerId }, body: { name: 'Mine' } }),
  ],
  [
    'stranger',
    'POST /api/customers/{customerId}/people',
    'joining another tenant',
    (w) => ({ params: { customerId: w.sellerId }, body: someone }),
  ],
]);

/** What the role does not allow, whatever the scopes of the token. */
const wrongRole = refusedAs('Forbidden', [
  ['purchaserViewer', 'POST /api/purchases', 'a viewer buys', (w) => buying(w.published)],
  ['operator', 'POST /api/purchases', 'an operator buys', (w) => buying(w.published)],
  ['meter', 'POST /api/purchases', 'a service buys', (w) => buying(w.published)],
  ['purchaserViewer', 'POST /api/listings', 'a viewer lists', (w) => ({ body: newListingOf([w.resourceId]) })],
  ['sellerMember', 'POST /api/resources/imports', 'a member imports', (w) => ({ body: newImportFor(w.sellerId) })],
  [
    'sellerMember',
    'PATCH /api/customers/{customerId}',
    'a member changes the record',
    (w) => ({ params: { customerId: w.sellerId }, body: { name: 'Ours' } }),
  ],
  [
    'sellerMember',
    'POST /api/customers/{customerId}/people',
    'a member adds people',
    (w) => ({ params: { customerId: w.sellerId }, body: someone }),
  ],
  [
    'purchaser',
    'PATCH /api/customers/{customerId}',
    'a customer sets its own standing',
    (w) => ({ params: { customerId: w.purchaserId }, body: { standing: 'good' } }),
  ],
  [
    'purchaser',
    'POST /api/operator/wallets/{customerId}/credits',
    'a customer credits its wallet',
    (w) => ({ params: { customerId: w.purchaserId }, ...credit }),
  ],
  [
    'seller',
    'POST /api/operator/transfers/{transferId}/resume',
    'a customer resumes a transfer',
    (w) => ({ params: { transferId: w.transferId } }),
  ],
  ['seller', 'GET /api/operator/ledger/trial-balance', 'a customer reads the books', none],
  ['seller', 'GET /api/customers', 'a customer lists tenants', none],
  ['seller', 'GET /api/operator/member-accounts', 'a customer reads ExternalIds', none],
  ['seller', 'PUT /api/operator/rate-card', 'a customer sets prices', () => rates],
  ['seller', 'POST /api/usage', 'a customer reports usage', (w) => ({ body: { records: [usageOf(w)] } })],
  ['outsider', 'GET /api/transfers', 'nobody’s member reads', none],
  ['outsider', 'POST /api/purchases', 'nobody’s member buys', (w) => buying(w.published)],
]);

function usageOf({ resourceId }: RefusalWorld): object {
  return { resourceId, meter: 'bucket-gib-hour', from: '2026-11-01T00:00:00.000Z', to: '2026-11-01T01:00:00.000Z', quantity: '1' };
}

/** Requests that the product must refuse and that must change nothing. */
export const refusalCases: readonly RefusalCase[] = [...foreign, ...wrongRole, ...badRequests];
