import { route } from '../route.js';
import { newService, service, serviceParams } from '../schemas/services.js';
import { pageOf, pageQuery } from '../schemas/values.js';

const operatorOnly = { noun: 'Operator', auth: 'jwt', scope: 'conveyance/operate', roles: ['operator'] } as const;

/** Programs that may call; kept by people only, so that no program lets in another. */
export const serviceRoutes = [
  route({
    ...operatorOnly,
    method: 'POST',
    path: '/api/operator/services',
    operationId: 'registerService',
    summary: 'Let a program call as an IAM role or user, for a customer or for the provider',
    command: 'services register',
    body: newService,
    response: service,
    status: 201,
    load: async () => (await import('../register-service.js')).registerService,
  }),
  route({
    ...operatorOnly,
    method: 'GET',
    path: '/api/operator/services',
    operationId: 'listServices',
    summary: 'List the programs that may call',
    command: 'services list',
    query: pageQuery,
    response: pageOf(service),
    status: 200,
    load: async () => (await import('../list-services.js')).listServices,
  }),
  route({
    ...operatorOnly,
    method: 'DELETE',
    path: '/api/operator/services/{serviceId}',
    operationId: 'removeService',
    summary: 'Shut a program out from its next call on',
    command: 'services remove',
    params: serviceParams,
    response: service,
    status: 200,
    load: async () => (await import('../remove-service.js')).removeService,
  }),
];
