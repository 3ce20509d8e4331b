import { route } from '../route.js';
import { importReport, newImport, ownedResource, resourceParams, resourceQuery, resourcesQuery } from '../schemas/resources.js';
import { pageOf } from '../schemas/values.js';

/** Cloud resources and what they belong with. */
export const resourceRoutes = [
  route({
    method: 'POST',
    path: '/api/resources/imports',
    operationId: 'importResources',
    noun: 'Resources',
    summary: 'Bring cloud resources of a member account under the service, naming their owner',
    auth: 'jwt',
    scope: 'conveyance/operate',
    roles: ['operator'],
    body: newImport,
    response: importReport,
    status: 200,
    load: async () => (await import('../import-resources.js')).importResources,
  }),
  route({
    method: 'GET',
    path: '/api/resources',
    operationId: 'listResources',
    noun: 'Resources',
    summary: 'List your own cloud resources',
    auth: 'jwt',
    scope: 'conveyance/read',
    roles: ['customer-admin', 'member', 'viewer'],
    query: resourcesQuery,
    response: pageOf(ownedResource),
    status: 200,
    load: async () => (await import('../list-resources.js')).listResources,
  }),
  route({
    method: 'GET',
    path: '/api/resources/{resourceId}',
    operationId: 'readResource',
    noun: 'Resources',
    summary: 'Read one of your own cloud resources',
    auth: 'jwt',
    scope: 'conveyance/read',
    roles: ['operator', 'customer-admin', 'member', 'viewer'],
    params: resourceParams,
    query: resourceQuery,
    response: ownedResource,
    status: 200,
    load: async () => (await import('../read-resource.js')).readResource,
  }),
];
