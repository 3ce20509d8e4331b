import { route } from '../route.js';
import { transfer, transferParams, transferReport, transferView } from '../schemas/transfers.js';
import { pageOf, pageQuery } from '../schemas/values.js';

const parties = {
  method: 'GET',
  noun: 'Transfers',
  auth: 'jwt',
  scope: 'conveyance/read',
  roles: ['operator', 'customer-admin', 'member', 'viewer'],
  status: 200,
} as const;

/** Ownership on its way. */
export const transferRoutes = [
  route({
    ...parties,
    path: '/api/transfers',
    operationId: 'listTransfers',
    summary: 'List transfers you are a party of, newest first',
    roles: ['customer-admin', 'member', 'viewer'],
    query: pageQuery,
    response: pageOf(transfer),
    load: async () => (await import('../list-transfers.js')).listTransfers,
  }),
  route({
    ...parties,
    path: '/api/transfers/{transferId}',
    operationId: 'readTransfer',
    summary: 'Read a transfer and its steps; poll it with If-None-Match',
    params: transferParams,
    response: transferView,
    etag: true,
    load: async () => (await import('../read-transfer.js')).readTransfer,
  }),
  route({
    ...parties,
    path: '/api/transfers/{transferId}/report',
    operationId: 'readTransferReport',
    summary: 'Read before and after of every cloud resource, and what the former owner has left',
    params: transferParams,
    response: transferReport,
    load: async () => (await import('../read-transfer-report.js')).readTransferReport,
  }),
];
