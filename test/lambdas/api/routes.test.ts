import { describe, expect, test } from '@jest/globals';
import * as z from 'zod';
import type { Route } from '../../../lambdas/api/route.js';
import { routes, servedRoutes } from '../../../lambdas/api/routes.js';

const rows = routes.map((row) => [`${row.method} ${row.path}`, row] as const);

function fieldsOf(schema: z.ZodType | undefined): string[] {
  return schema instanceof z.ZodObject ? Object.keys(schema.shape).sort() : [];
}

describe('routes', () => {
  test.each(rows)('%s is whole', async (_key, row: Route) => {
    const named = [...row.path.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '').sort();

    expect(fieldsOf(row.params)).toEqual(named);
    expect(row.idempotent).toBe(row.method === 'POST');
    expect([row.scope === undefined, row.roles.length === 0]).toEqual(row.auth === 'public' ? [true, true] : [false, false]);
    expect((await row.load()).name).toBe(row.operationId);
  });

  test('keys and operation ids are unique', () => {
    expect(new Set(rows.map(([key]) => key)).size).toBe(routes.length);
    expect(new Set(routes.map((row) => row.operationId)).size).toBe(routes.length);
  });

  test('only operators operate', () => {
    const open = routes.filter((row) => row.scope === 'conveyance/operate' || row.path.startsWith('/api/operator/'));

    expect(open.length).toBeGreaterThan(6);
    expect(open.filter((row) => row.roles.join() !== 'operator')).toEqual([]);
  });

  test('nothing is public but health, configuration and the documents', () => {
    expect(routes.filter((row) => row.auth === 'public').map((row) => row.path)).toEqual([
      '/api/health',
      '/api/configuration',
      '/api/openapi.json',
      '/api/events.json',
    ]);
  });

  test('services are served what is marked, and nothing that lets somebody in or sets rules', () => {
    const added = servedRoutes.slice(routes.length);
    const kept = routes.filter((row) => row.services !== true).map((row) => row.operationId);

    expect(servedRoutes.slice(0, routes.length)).toEqual(routes);
    expect(added.map((row) => row.sameAs)).toEqual(routes.filter((row) => row.services === true).map((row) => row.operationId));
    expect(added.length).toBeGreaterThan(20);
    expect(kept).toEqual(
      expect.arrayContaining(['registerService', 'removeService', 'registerMemberAccount', 'setRateCard', 'resumeTransfer']),
    );
    expect(routes.filter((row) => row.auth === 'public' && row.services === true)).toEqual([]);
  });

  test('no two rows share a key, and where services are sent they find something', () => {
    const keys = servedRoutes.map((row) => `${row.method} ${row.path}`);
    const polled = ['GET /api/services/transfers/{transferId}', 'GET /api/services/purchases/{purchaseId}'];

    expect(new Set(keys).size).toBe(servedRoutes.length);
    expect(new Set(servedRoutes.map((row) => row.operationId)).size).toBe(servedRoutes.length);
    expect(keys).toEqual(expect.arrayContaining(polled));
  });
});
