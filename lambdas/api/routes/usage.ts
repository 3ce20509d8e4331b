import { route } from '../route.js';
import { newUsage, rateCard, recordedUsage } from '../schemas/usage.js';

/** Usage and its prices. */
export const usageRoutes = [
  route({
    method: 'POST',
    path: '/api/usage',
    operationId: 'recordUsage',
    noun: 'Usage',
    summary: 'Report usage of cloud resources, priced by the rate card',
    auth: 'jwt',
    scope: 'conveyance/report',
    roles: ['operator', 'service'],
    body: newUsage,
    response: recordedUsage,
    status: 201,
    load: async () => (await import('../record-usage.js')).recordUsage,
  }),
  route({
    method: 'PUT',
    path: '/api/operator/rate-card',
    operationId: 'setRateCard',
    noun: 'Usage',
    summary: 'Set the rate card',
    auth: 'jwt',
    scope: 'conveyance/operate',
    roles: ['operator'],
    body: rateCard,
    response: rateCard,
    status: 200,
    load: async () => (await import('../set-rate-card.js')).setRateCard,
  }),
  route({
    method: 'GET',
    path: '/api/rate-card',
    operationId: 'readRateCard',
    noun: 'Usage',
    summary: 'Read the rate card',
    auth: 'jwt',
    scope: 'conveyance/read',
    roles: ['operator', 'customer-admin', 'member', 'viewer', 'service'],
    response: rateCard,
    status: 200,
    load: async () => (await import('../read-rate-card.js')).readRateCard,
  }),
];
