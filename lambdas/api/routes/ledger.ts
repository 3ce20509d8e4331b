import { route } from '../route.js';
import { entriesQuery, journalEntry, wallet } from '../schemas/ledger.js';
import { pageOf } from '../schemas/values.js';

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
    summary: 'List journal entries: of your own wallet, of a transfer, or as operator of any ledger account',
    services: true,
    command: 'ledger entries',
    auth: 'jwt',
    scope: 'conveyance/read',
    roles: ['operator', 'customer-admin', 'member', 'viewer'],
    query: entriesQuery,
    response: pageOf(journalEntry),
    status: 200,
    load: async () => (await import('../list-entries.js')).listEntries,
  }),
];
