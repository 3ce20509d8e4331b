import type { RefusalIds } from '../support/refusal-ids.js';
import { newImportFor, newListingOf } from '../support/refusal-world.js';
import { isNobody, smuggles, speaksFor, tells } from './nearest-event.js';
import { buying, deputiesRefusedAs, none, of, someone } from './refusal-case.js';

const credit = { body: { amount: { amountMinor: '100', currency: 'USD' }, description: 'A gift' } };
const rates = { body: { currency: 'USD', rates: [{ meter: 'instance-hour', pricePerUnit: '0' }] } };
const aProgram = { principalArn: 'arn:aws:iam::000000000000:role/mine', role: 'operator', scopes: ['conveyance/operate'] };

const trades = deputiesRefusedAs('Forbidden', [
  ['purchaserViewer', 'POST /api/purchases', 'a viewer buys', (w) => buying(w.published), isNobody()],
  ['operator', 'POST /api/purchases', 'an operator buys', (w) => buying(w.published), speaksFor('purchaserId')],
  ['meter', 'POST /api/purchases', 'a service buys', (w) => buying(w.published), isNobody('strangerId')],
  [
    'purchaserViewer',
    'POST /api/listings',
    'a viewer lists',
    (w) => ({ body: newListingOf([w.resourceId]) }),
    tells('Listing Published', 'listingId', 'draft'),
  ],
  ['outsider', 'GET /api/transfers', 'nobody’s member reads', none, isNobody()],
  ['outsider', 'POST /api/purchases', 'nobody’s member buys', (w) => buying(w.published), isNobody('sellerId')],
  ['outsider', 'GET /api/me', 'nobody’s member asks who it is', none, isNobody()],
  ['former', 'GET /api/me', 'a former member asks who it is', none, isNobody()],
  ['former', 'GET /api/transfers/{transferId}', 'a former member reads', of('transferId', 'transferId'), isNobody()],
  ['former', 'POST /api/purchases', 'a former member buys', (w) => buying(w.published), isNobody('strangerId')],
]);

const records = deputiesRefusedAs('Forbidden', [
  [
    'sellerMember',
    'PATCH /api/customers/{customerId}',
    'a member changes the record',
    of('customerId', 'sellerId', { body: { name: 'Ours' } }),
    smuggles('name', 'sellerId'),
  ],
  [
    'sellerMember',
    'POST /api/customers/{customerId}/people',
    'a member adds people',
    of('customerId', 'sellerId', { body: someone }),
    smuggles('member', 'sellerId'),
  ],
  [
    'seller',
    'POST /api/customers/{customerId}/people',
    'a customer claims an operator’s subject',
    of('customerId', 'sellerId', { body: { subject: 'operator', role: 'member' } }),
    smuggles('subject', 'sellerId'),
    (w) => w,
  ],
  [
    'purchaser',
    'PATCH /api/customers/{customerId}',
    'a customer sets its own standing',
    of('customerId', 'purchaserId', { body: { standing: 'good' } }),
    smuggles('standing', 'purchaserId'),
    (w) => w,
  ],
]);

const operators = deputiesRefusedAs('Forbidden', [
  [
    'sellerMember',
    'POST /api/resources/imports',
    'a member imports',
    (w) => ({ body: newImportFor(w.sellerId) }),
    tells('Listing Published', 'listingId', 'published'),
  ],
  [
    'purchaser',
    'POST /api/operator/wallets/{customerId}/credits',
    'a customer credits its wallet',
    of('customerId', 'purchaserId', credit),
    tells('Seller Paid', 'transferId', 'transferId'),
  ],
  [
    'seller',
    'POST /api/operator/transfers/{transferId}/resume',
    'a customer resumes a transfer',
    of('transferId', 'transferId'),
    tells('Transfer Needs Operator', 'transferId', 'transferId'),
  ],
  ['seller', 'GET /api/operator/ledger/trial-balance', 'a customer reads the books', none, tells('Seller Paid', 'entryId', 'transferId')],
  ['seller', 'GET /api/customers', 'a customer lists tenants', none, isNobody('sellerId')],
  ['seller', 'GET /api/operator/member-accounts', 'a customer reads ExternalIds', none, isNobody('sellerId')],
  ['seller', 'PUT /api/operator/rate-card', 'a customer sets prices', () => rates, smuggles('price', 'sellerId')],
  [
    'seller',
    'POST /api/usage',
    'a customer reports usage',
    (w) => ({ body: { records: [usageOf(w)] } }),
    tells('Usage Reported', 'resourceId', 'resourceId'),
  ],
  ['seller', 'POST /api/operator/services', 'a customer lets in a program', () => ({ body: aProgram }), isNobody('sellerId')],
  ['stranger', 'GET /api/operator/services', 'a customer lists programs', none, isNobody('strangerId')],
  [
    'stranger',
    'DELETE /api/operator/services/{serviceId}',
    'a customer shuts out another’s program',
    of('serviceId', 'serviceId'),
    speaksFor('purchaserId'),
  ],
]);

function usageOf({ resourceId }: RefusalIds): object {
  return { resourceId, meter: 'bucket-gib-hour', from: '2026-11-01T00:00:00.000Z', to: '2026-11-01T01:00:00.000Z', quantity: '1' };
}

/** What the role does not allow, whatever the scopes; a role that was lost allows nothing. */
export const roleCases = [...trades, ...records, ...operators];
