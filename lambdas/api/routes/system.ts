import * as z from 'zod';
import { route } from '../route.js';

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
    path: '/api/openapi.json',
    operationId: 'readOpenapi',
    noun: 'System',
    summary: 'This API as an OpenAPI 3.1 document',
    auth: 'public',
    roles: [],
    response: z.looseObject({ openapi: z.string() }),
    status: 200,
    etag: true,
    load: async () => (await import('../read-openapi.js')).readOpenapi,
  }),
];
