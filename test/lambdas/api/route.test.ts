import { describe, expect, test } from '@jest/globals';
import * as z from 'zod';
import { hasEtag, route } from '../../../lambdas/api/route.js';

describe('route', () => {
  test.each([
    ['POST', true],
    ['GET', false],
    ['PATCH', false],
  ] as const)('%s asks for a key: %s', (method, idempotent) => {
    const row = {
      path: '/api/things',
      operationId: 'x',
      noun: 'System',
      summary: 'X',
      auth: 'public',
      roles: [],
      response: z.object({}),
      status: 200,
    } as const;

    expect(route({ ...row, method, load: async () => async () => ({ body: {} }) }).idempotent).toBe(idempotent);
  });
});

describe('hasEtag', () => {
  test.each([
    ['GET', true],
    ['POST', false],
    ['PATCH', false],
    ['DELETE', false],
  ] as const)('%s: %s', (method, has) => {
    expect(hasEtag({ method })).toBe(has);
  });
});
