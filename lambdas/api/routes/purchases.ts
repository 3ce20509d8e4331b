import { route } from '../route.js';
import { newPurchase, purchase, purchaseParams } from '../schemas/purchases.js';

/** Acceptances of an offer. */
export const purchaseRoutes = [
  route({
    method: 'POST',
    path: '/api/purchases',
    operationId: 'placePurchase',
    noun: 'Purchases',
    summary: 'Buy a revision of a listing; its transfer begins at once',
    services: true,
    command: 'purchases create',
    auth: 'jwt',
    scope: 'conveyance/trade',
    roles: ['customer-admin', 'member'],
    body: newPurchase,
    secretBody: ['credentialValues'],
    response: purchase,
    status: 202,
    load: async () => (await import('../place-purchase.js')).placePurchase,
  }),
  route({
    method: 'GET',
    path: '/api/purchases/{purchaseId}',
    operationId: 'readPurchase',
    noun: 'Purchases',
    summary: 'Read a purchase you are a party of',
    services: true,
    command: 'purchases show',
    auth: 'jwt',
    scope: 'conveyance/read',
    roles: ['operator', 'customer-admin', 'member', 'viewer'],
    params: purchaseParams,
    response: purchase,
    status: 200,
    load: async () => (await import('../read-purchase.js')).readPurchase,
  }),
];
