import * as z from 'zod';
import { type ApiHandler, type Route, route } from '../../lambdas/api/route.js';

/** What the rows share. */
export const thingParts = {
  noun: 'System',
  auth: 'jwt',
  scope: 'conveyance/read',
  roles: ['customer-admin', 'viewer'],
  status: 200,
} as const;

/** A table of one GET, one paged GET and one POST, served by `act`. */
export function thingTable(act: ApiHandler<unknown, unknown, unknown>): readonly Route[] {
  const load = async () => act;
  const response = z.looseObject({});
  return [
    route({ ...thingParts, method: 'GET', path: '/api/things', operationId: 'readThing', summary: 'Read', response, load }),
    route({
      ...thingParts,
      method: 'GET',
      path: '/api/pages',
      operationId: 'listThings',
      summary: 'List',
      query: z.strictObject({ page: z.string().optional() }),
      response,
      load,
    }),
    route({
      ...thingParts,
      method: 'POST',
      path: '/api/things',
      operationId: 'makeThing',
      summary: 'Make',
      body: z.strictObject({ name: z.string() }),
      response,
      status: 201,
      toldOnce: ['password'],
      load,
    }),
  ] as readonly Route[];
}
