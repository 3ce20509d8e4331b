import { describe, expect, test } from '@jest/globals';
import * as z from 'zod';
import type { Route } from '../../../lambdas/api/route.js';
import { routes } from '../../../lambdas/api/routes.js';

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

  test('nothing is public but health and the document', () => {
    expect(routes.filter((row) => row.auth === 'public').map((row) => row.path)).toEqual(['/api/health', '/api/openapi.json']);
  });
});
