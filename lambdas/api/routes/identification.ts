import { route } from '../route.js';
import { associations } from '../schemas/identification.js';
import { resourceParams, resourceQuery } from '../schemas/resources.js';

/** Which resources belong together. */
export const identificationRoutes = [
  route({
    method: 'GET',
    path: '/api/resources/{resourceId}/associations',
    operationId: 'listAssociations',
    noun: 'Resources',
    summary: 'Ask what belongs with a cloud resource, with confidence and reasons',
    services: true,
    command: 'resources associations',
    auth: 'jwt',
    scope: 'conveyance/read',
    roles: ['operator', 'customer-admin', 'member', 'viewer'],
    params: resourceParams,
    query: resourceQuery,
    response: associations,
    status: 200,
    load: async () => (await import('../list-associations.js')).listAssociations,
  }),
];
