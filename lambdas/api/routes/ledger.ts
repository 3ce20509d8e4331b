import { route } from '../route.js';
import { entries, entriesQuery, wallet } from '../schemas/ledger.js';

/** Money, booked twice. */
export const ledgerRoutes = [
  route({
    method: 'GET',
    path: '/api/wallet',
    operationId: 'readWallet',
    noun: 'Ledger',
    summary: 'Read your own wallets',
    services: true,
    command: 'wallets show',
    auth: 'jwt',
    scope: 'conveyance/read',
    roles: ['customer-admin', 'member', 'viewer'],
    response: wallet,
    status: 200,
    load: async () => (await import('../read-wallet.js')).readWallet,
  }),
  route({
    method: 'GET',
    path: '/api/ledger/entries',
    operationId: 'listEntries',
    noun: 'Ledger',
    summary: 'List the journal entries of a transfer',
    services: true,
    command: 'ledger entries',
    auth: 'jwt',
    scope: 'conveyance/read',
    roles: ['operator', 'customer-admin', 'member', 'viewer'],
    query: entriesQuery,
    response: entries,
    status: 200,
    load: async () => (await import('../list-entries.js')).listEntries,
  }),
];
