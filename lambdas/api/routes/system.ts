import * as z from 'zod';
import { route } from '../route.js';
import { configuration } from '../schemas/configuration.js';

/** Routes anyone may call. */
export const systemRoutes = [
  route({
    method: 'GET',
    path: '/api/health',
    operationId: 'readHealth',
    noun: 'System',
    summary: 'Is the service there, and which version is it',
    auth: 'public',
    roles: [],
    response: z.object({ status: z.literal('ok'), version: z.string(), environment: z.string() }).meta({ id: 'Health' }),
    status: 200,
    load: async () => (await import('../read-health.js')).readHealth,
  }),
  route({
    method: 'GET',
    path: '/api/configuration',
    operationId: 'readConfiguration',
    noun: 'System',
    summary: 'What a program needs before anybody signs in',
    auth: 'public',
    roles: [],
    response: configuration,
    status: 200,
    load: async () => (await import('../read-configuration.js')).readConfiguration,
  }),
  route({
    method: 'GET',
    path: '/api/openapi.json',
    operationId: 'readOpenapi',
    noun: 'System',
    summary: 'This API as an OpenAPI 3.1 document',
    auth: 'public',
    roles: [],
    response: z.looseObject({ openapi: z.string() }),
    status: 200,
    load: async () => (await import('../read-openapi.js')).readOpenapi,
  }),
  route({
    method: 'GET',
    path: '/api/events.json',
    operationId: 'readAsyncapi',
    noun: 'System',
    summary: 'The events of the bus as an AsyncAPI 3.0 document',
    auth: 'public',
    roles: [],
    response: z.looseObject({ asyncapi: z.string() }),
    status: 200,
    load: async () => (await import('../read-asyncapi.js')).readAsyncapi,
  }),
];
