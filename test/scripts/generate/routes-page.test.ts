import { describe, expect, it } from '@jest/globals';
import * as z from 'zod';
import { route } from '../../../lambdas/api/route.js';
import { routesPage } from '../../../scripts/generate/routes-page.js';

const readHealth = route({
  method: 'GET',
  path: '/api/health',
  operationId: 'readHealth',
  noun: 'System',
  summary: 'Is it there',
  auth: 'public',
  roles: [],
  response: z.object({}),
  status: 200,
  load: async () => async () => ({ body: {} }),
});

describe('routesPage', () => {
  it('has a section for each noun and a line for each route', () => {
    const { text } = routesPage([readHealth], { 'conveyance/read': 'See' });
    expect(text).toContain('## System');
    expect(text).toContain('| `GET /api/health` | Is it there | anyone | – | 200 | `ETag` |');
    expect(text).toContain('| `conveyance/read` | See |');
  });

  it('says what a POST asks for', () => {
    const post = { ...readHealth, method: 'POST', idempotent: true, auth: 'jwt', roles: ['operator'] } as const;
    expect(routesPage([post], {}).text).toContain('| operator | – | 200 | `Idempotency-Key` |');
    expect(routesPage([{ ...post, services: true }], {}).text).toContain('| services too, `Idempotency-Key` |');
  });
});
